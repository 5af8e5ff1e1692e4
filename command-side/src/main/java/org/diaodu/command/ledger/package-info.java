/**
 * 项目台账 (import of ledgers): reads the spreadsheets officials keep, whatever their layout,
 * and sends one command per project row (F-093).
 */
@NullMarked
package org.diaodu.command.ledger;

import org.jspecify.annotations.NullMarked;
