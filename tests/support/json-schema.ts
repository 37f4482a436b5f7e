import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Validates a value against a JSON Schema (2020-12) and returns its faults, each as `path: fault`. */
export function schemaFaults(value: unknown, schema: AnySchema): string[] {
  return schemaCheck(schema)(value);
}

/** Returns a function that validates values like {@link schemaFaults}. */
export function schemaCheck(schema: AnySchema): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      return `${instancePath || '/'}: ${message} ${JSON.stringify(params)}`;
    });
  };
}
