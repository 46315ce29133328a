package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingsCommandTest {

    private static final String ORDERS =
            "package acme:orders@1.0.0;\ninterface types {\n  record order { id: string }\n}\n";

    @TempDir
    Path folder;

    private Path contract;
    private Path out;

    @BeforeEach
    void writeContract() throws IOException {
        contract = Files.createDirectory(folder.resolve("wit"));
        out = folder.resolve("out");
        contract(ORDERS);
    }

    private void contract(String text) throws IOException {
        Files.writeString(contract.resolve("orders.wit"), text);
    }

    private Run bindings(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "bindings", command, "--lang", "java", "--contract", contract.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path order() {
        return out.resolve(Path.of("acme", "orders", "Order.java"));
    }

    @Test
    void whatIsGeneratedHasNoDriftAndIsNotWrittenTwice() throws IOException {
        Run first = bindings("generate");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("wrote    acme/orders/Order.java\n", "0 removed, 0 unchanged in " + out);
        assertThat(Files.readString(order())).contains("public record Order(String id)");
        assertThat(bindings("generate").out()).startsWith("0 written, 0 removed, ");
        assertThat(bindings("check").code()).isZero();
        assertThat(bindings("check").out()).startsWith("no drift: ");
    }

    @Test
    void driftIsShownAsADifference() throws IOException {
        bindings("generate");
        Files.writeString(order(), Files.readString(order()).replace("String id", "int id"));
        Files.delete(out.resolve(Path.of("acme", "orders", "OrderJson.java")));
        Run run = bindings("check");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.out())
                .contains(
                        "acme/orders/Order.java: changed\n--- acme/orders/Order.java\n",
                        "\n-public record Order(int id) {\n+public record Order(String id) {\n",
                        "acme/orders/OrderJson.java: missing\n",
                        "\n2 of ");
    }

    @Test
    void driftAsJsonHoldsToItsSchema() throws IOException {
        bindings("generate");
        contract(ORDERS.replace("order {", "invoice {"));
        String json = bindings("check", "--format", "json").out();

        assertThat(Schemas.BINDINGS_CHECK.mistakes(json)).isEmpty();
        assertThat(json).contains("\"kind\": \"extra\"", "\"kind\": \"missing\"", "\"kind\": \"changed\"");
        assertThat(Schemas.BINDINGS_CHECK.mistakes(json.replace("\"diff\"", "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void lineEndsOfACheckoutAreNoDrift() throws IOException {
        bindings("generate");
        Files.writeString(order(), Files.readString(order()).replace("\n", "\r\n"));

        assertThat(bindings("check").code()).isZero();
    }

    @Test
    void aFileOfOthersIsNotOverwritten() throws IOException {
        Files.createDirectories(out.resolve(Path.of("acme", "orders")));
        Files.writeString(order(), "class Order {}\n");
        Run run = bindings("generate");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.err()).contains("Order.java is not generated", "nothing was written");
        assertThat(Files.readString(order())).isEqualTo("class Order {}\n");
        assertThat(order().resolveSibling("OrderJson.java")).doesNotExist();

        assertThat(bindings("generate", "--force").code()).isZero();
        assertThat(Files.readString(order())).contains("public record Order");
    }

    @Test
    void aGeneratedFileThatWasChangedByHandIsNotOverwritten() throws IOException {
        bindings("generate");
        Files.writeString(order(), Files.readString(order()) + "// mine\n");
        Run run = bindings("generate");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.err()).contains("Order.java is not generated, or was changed by hand", "nothing was written");
        assertThat(Files.readString(order())).endsWith("// mine\n");
    }

    @Test
    void whatIsNoLongerGeneratedIsRemovedUnlessSomebodyChangedIt() throws IOException {
        contract(ORDERS.replace("}\n}", "}\n  record line { id: string }\n  record note { text: string }\n}"));
        bindings("generate");
        Path other = Files.writeString(order().resolveSibling("Mine.java"), "class Mine {}\n");
        Path note = order().resolveSibling("Note.java");
        Files.writeString(note, Files.readString(note) + "// mine\n");
        contract(ORDERS);
        Run run = bindings("generate");

        assertThat(run.out()).contains("removed  acme/orders/Line.java\n");
        assertThat(run.err()).contains("Note.java is no longer generated, and was changed by hand: it is kept");
        assertThat(order().resolveSibling("Line.java")).doesNotExist();
        assertThat(note).exists();
        assertThat(other).exists();
    }

    @Test
    void twoSetsInOneFolderLeaveEachOtherAlone() {
        bindings("generate");
        bindings("generate", "--package", "com.example");

        assertThat(order()).exists();
        assertThat(bindings("check").code()).isZero();
        assertThat(bindings("check", "--package", "com.example").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resource r; record order { r: r }|holds a resource",
                "record order { s: stream<u8> }|is a stream",
                "record order { f: list<future<u8>> }|is a future",
                "record order { e: error-context }|is an error-context",
                "record order { a-1: u8, a1: u8 }|are both `a1` in JSON"
            })
    void whatHasNoJsonIsALocatedError(String types, String why) throws IOException {
        contract("package acme:orders;\ninterface types {\n" + types + "\n}\n");
        Run run = bindings("generate");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.err()).contains(why, "orders.wit:3:");
        assertThat(out).doesNotExist();
    }

    @Test
    void functionsAndResourcesThatNoTypeNeedsAreLeftOut() throws IOException {
        contract(ORDERS.replace("}\n}", "}\n  resource r { f: func(); }\n  g: func(r: r) -> stream<u8>;\n}"));

        assertThat(bindings("generate").code()).isZero();
        assertThat(Files.exists(order().resolveSibling("R.java"))).isFalse();
    }

    @Test
    void aMistakeInTheContractIsAFinding() throws IOException {
        contract(ORDERS.replace("string", "strings"));
        Run run = bindings("check");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.err()).contains("orders.wit:3:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"typescript", "go", "json-schema"})
    void ourOwnContractIsGeneratedInEveryLanguage(String language) {
        String[] generate = {"bindings", "generate", "--lang", language, "--out", out.toString()};

        assertThat(Run.of(generate).err()).isEmpty();
        assertThat(Run.of("bindings", "check", "--lang", language, "--out", out.toString())
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "java, ../cli/src/main/java, --package=dev.flight.event",
        "go, ../fixtures/bindings/go, ''",
        "typescript, ../fixtures/bindings/typescript, ''",
        "json-schema, ../fixtures/bindings/json-schema, ''"
    })
    void whatIsCheckedInHasNoDrift(String language, String where, String option) {
        List<String> arguments = new ArrayList<>(List.of("bindings", "check", "--lang", language, "--out", where));
        if (!option.isEmpty()) {
            arguments.addAll(List.of(option, "--null-marked"));
        }
        Run run = Run.of(arguments.toArray(String[]::new));

        assertThat(run.out()).startsWith("no drift");
        assertThat(run.code()).isZero();
    }

    @Test
    void mistakesOfUseSayWhatIsMeant() {
        assertThat(Run.of("bindings", "generate", "--lang", "jav", "--out", "x").err())
                .contains("did you mean `java`?");
        assertThat(bindings("generate", "--package", "com.Example.class").err()).contains("--package takes");
        assertThat(Run.of("bindings", "check", "--lang", "go", "--contract", contract.toString(), "--out", "x")
                        .err())
                .contains("needs --module");
        assertThat(Run.of("bindings", "check", "--lang", "go", "--contract", "no-such", "--out", "x")
                        .code())
                .isEqualTo(ExitCode.ENVIRONMENT.number());
        assertThat(Run.of("bindings", "check", "--out", "x").err()).contains("--lang");
    }
}
