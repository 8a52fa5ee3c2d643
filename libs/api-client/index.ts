export type { components as AdminComponents, paths as AdminPaths } from './admin-api.js';
export type { components as FieldComponents, paths as FieldPaths } from './field-api.js';
