/**
 * Checks of the published contract.
 */
package org.diaodu.schema;
