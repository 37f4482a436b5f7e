/** Disables Astro's telemetry and its update check, so that no other host is contacted. */
export function keepAstroOffline(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}
