# Builds the site outside of the repository and passes its folder to the next steps.
set -euo pipefail
cd "$GITHUB_WORKSPACE"
if [ -n "${PAGES_ORIGIN:-}" ]; then
  # GitHub knows the address, also that of a custom domain.
  export SITE_URL="$PAGES_ORIGIN"
  export BASE_PATH="${PAGES_PATH:-/}"
fi
site="$RUNNER_TEMP/running-notes-site"
INIT_CWD="$PWD" node "$GITHUB_ACTION_PATH/src/cli/bin.mjs" build ${NOTES:+"$NOTES"} --out "$site"
echo "site=$site" >> "$GITHUB_OUTPUT"
