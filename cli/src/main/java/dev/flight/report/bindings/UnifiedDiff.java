package dev.flight.report.bindings;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.flight.bindings.output.Drift;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a unified diff. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    static Stream<String> of(Drift drift) {
        List<String> there = drift.there().lines().toList();
        List<String> generated = drift.generated().lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                drift.path(), drift.path(), there, DiffUtils.diff(there, generated), CONTEXT)
                .stream();
    }
}
