/** Alerts: what they tell of, whom they reach and by which way, and what became of them. */
@NullMarked
package dev.doorward.contract.alert;

import org.jspecify.annotations.NullMarked;
