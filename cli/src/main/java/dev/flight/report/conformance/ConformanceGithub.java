package dev.flight.report.conformance;

import dev.flight.conformance.CaseResult;
import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.Testee;
import dev.flight.report.Figures;
import dev.flight.report.WorkflowCommand;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A run as workflow commands of GitHub Actions: one annotation for each cause, since it shows ten of a step. A clean run
 * writes nothing.
 */
public final class ConformanceGithub {

    private ConformanceGithub() {}

    public static void write(ConformanceResult result, Writer out) throws IOException {
        for (Testee.Identity testee : result.testees()) {
            List<CaseResult> failures = result.news().stream()
                    .filter(each -> each.testee().equals(testee.name()))
                    .toList();
            for (FailureGroup group : FailureGroup.of(failures)) {
                out.write(annotation(testee.name(), group));
            }
        }
        for (String entry : result.stale()) {
            out.write(WorkflowCommand.error("stale expected failure", entry + ": nothing fails there any more"));
        }
        for (String name : result.silent()) {
            out.write(WorkflowCommand.error("silent testee", name + " passed no case and failed none"));
        }
        out.flush();
    }

    private static String annotation(String testee, FailureGroup group) {
        CaseResult first = group.cases().get(0);
        String others = group.cases().size() == 1
                ? ""
                : " (and " + Figures.count(group.cases().size() - 1L, "case") + " like it)";
        return WorkflowCommand.error(
                testee + " " + group.verdict().text() + ": " + first.id(),
                first.outcome().message() + others);
    }
}
