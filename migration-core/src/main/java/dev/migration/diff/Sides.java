package dev.migration.diff;

/**
 * Two schemas that are compared.
 *
 * @param before what there is
 * @param after what there should be
 * @param rebuilds what has to go and come again
 * @param apart how far tables are taken apart, because they need each other
 */
record Sides(Inventory before, Inventory after, Rebuilds rebuilds, Apart apart) {
}
