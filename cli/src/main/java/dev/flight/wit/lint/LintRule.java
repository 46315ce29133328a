package dev.flight.wit.lint;

import dev.flight.diagnostic.Findings;

/** A rule for contracts. */
interface LintRule {

    /** Reports what breaks it. */
    void check(Linted contract, Findings findings);
}
