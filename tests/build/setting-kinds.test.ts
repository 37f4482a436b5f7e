import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';
import { isKind, SETTING_KINDS } from '../../src/build/setting-kinds.ts';
import { SETTINGS_FILES } from '../../src/build/find-settings-file.ts';
import { config } from '../../src/config.ts';
import { RULES } from '../../src/model/rules.ts';
import { schemaFaults } from '../support/json-schema.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const schema = JSON.parse(
  readFileSync(join(PROJECT, 'public/running-notes.config.schema.json'), 'utf8'),
) as AnySchema & { title: string; properties: Record<string, { properties?: object }> };
const names = Object.keys(SETTING_KINDS) as (keyof typeof SETTING_KINDS)[];

describe('the kinds of settings', () => {
  it('are those of all settings, whose defaults they accept', () => {
    expect(names.sort()).toEqual(Object.keys(config).sort());
    expect(names.filter((name) => !isKind(SETTING_KINDS[name], config[name]))).toEqual([]);
  });
});

describe('the JSON schema of the settings file', () => {
  it('describes the file, every setting and every rule', () => {
    const { $schema, ...properties } = schema.properties;
    expect(SETTINGS_FILES).toContain(schema.title);
    expect($schema).toBeDefined();
    expect(Object.keys(properties).sort()).toEqual(names);
    expect(Object.keys(properties['severity']?.properties ?? {}).sort()).toEqual(
      Object.keys(RULES).sort(),
    );
  });

  it('accepts the defaults', () => {
    expect(schemaFaults(config, schema)).toEqual([]);
  });

  it.each(names)('refuses the wrong kinds for %s as the reading does', (name) => {
    for (const value of [null, 1.5, '', true, ['a'], [1], { 'date-order': 'off' }, { x: 1 }]) {
      const isAccepted = schemaFaults({ [name]: value }, schema).length === 0;
      expect([value, isAccepted]).toEqual([value, isKind(SETTING_KINDS[name], value)]);
    }
  });
});
