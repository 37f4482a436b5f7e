/** The words of JSON Schema that the site's own schema uses. */
export type Schema = {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
};

/** What in a value is not as a schema says, each as `path: fault`. References are to `$defs`. */
export function schemaFaults(value: unknown, root: Schema): string[] {
  return faultsIn(value, root, root.$defs ?? {}, '$');
}

function faultsIn(
  value: unknown,
  schema: Schema,
  defs: Record<string, Schema>,
  path: string,
): string[] {
  const faults: string[] = [];
  if (schema.$ref !== undefined) {
    const target = defs[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) return [`${path}: no ${schema.$ref}`];
    faults.push(...faultsIn(value, target, defs, path));
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return [...faults, `${path}: not ${types.join(' or ')}`];
  }
  if ('const' in schema && value !== schema.const) faults.push(`${path}: not the constant`);
  if (schema.enum?.includes(value) === false) faults.push(`${path}: not in the list`);
  if (typeof value === 'string' && !new RegExp(schema.pattern ?? '', 'u').test(value)) {
    faults.push(`${path}: "${value}" does not match`);
  }
  if (typeof value === 'number' && value < (schema.minimum ?? -Infinity)) {
    faults.push(`${path}: too small`);
  }
  if (Array.isArray(value)) {
    const items = schema.items ?? {};
    value.forEach((item, index) => {
      faults.push(...faultsIn(item, items, defs, `${path}[${index}]`));
    });
  } else if (isRecord(value)) {
    faults.push(...objectFaults(value, schema, defs, path));
  }
  return faults;
}

function objectFaults(
  value: Record<string, unknown>,
  { properties = {}, required = [], additionalProperties }: Schema,
  defs: Record<string, Schema>,
  path: string,
): string[] {
  const missing = required.filter((name) => !(name in value));
  const unknown = Object.keys(value).filter((name) => !(name in properties));
  return [
    ...missing.map((name) => `${path}.${name}: missing`),
    ...(additionalProperties === false ? unknown.map((name) => `${path}.${name}: unknown`) : []),
    ...Object.entries(properties).flatMap(([name, schema]) =>
      name in value ? faultsIn(value[name], schema, defs, `${path}.${name}`) : [],
    ),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return type === 'object' ? isRecord(value) : typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
