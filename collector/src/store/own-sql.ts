import type { ColumnDefinitionBuilder, RawBuilder } from 'kysely';

/** What each database has its own words for. */
export interface OwnSql {
  /** The type of the column that numbers the rows, and how it is defined. */
  keyType: 'integer' | 'bigint';
  defineKey: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  /** A table with a `value` for each member of the JSON in `pledge.areas`. */
  eachArea: RawBuilder<{ value: string }>;
  /** The values of a column `area` as JSON. */
  areasAsJson: RawBuilder<string>;
}
