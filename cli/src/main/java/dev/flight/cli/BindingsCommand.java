package dev.flight.cli;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.Mappable;
import dev.flight.bindings.output.OutputFolder;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Catalogue;
import dev.flight.wit.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command on the bindings of a contract: what is generated, and the folder it belongs to. */
abstract class BindingsCommand extends CatalogueCommand {

    @Option(
            names = "--lang",
            required = true,
            paramLabel = "LANGUAGE",
            completionCandidates = Language.Words.class,
            description = "typescript, go, java or json-schema.")
    String lang = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the generated files. For Java, the root of the sources.")
    String out = "";

    @Option(
            names = "--contract",
            paramLabel = "DIR",
            description = "A folder of WIT with its deps/, or a file. Default: Flight's own contract.")
    @Nullable
    String contract;

    @Mixin
    BindingsFlags flags = new BindingsFlags();

    BindingsCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        Language language = Language.of(lang);
        checkOut();
        Checked<Contract> read = ContractFiles.read(contract);
        List<Diagnostic> findings = new ArrayList<>(read.findings());
        if (read.value() != null) {
            findings.addAll(Mappable.check(read.value()));
        }
        if (read.value() == null || hasErrors(findings)) {
            return say(findings, ExitCode.FINDINGS);
        }
        tell(findings);
        Catalogue catalogue = catalogue();
        List<GeneratedFile> files = language.generator(flags, read.value()).generate(read.value(), catalogue.targets());
        try {
            String set = flags.set(language, read.value());
            return run(language, files.size(), OutputFolder.of(Path.of(out), set, files));
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read or write below " + out, e);
        }
    }

    private void checkOut() {
        if (Files.exists(Path.of(out)) && !Files.isDirectory(Path.of(out))) {
            throw new EnvironmentFault("--out is a folder, and " + out + " is none");
        }
    }

    /**
     * What the command does.
     *
     * @param files so many are generated
     */
    abstract ExitCode run(Language language, int files, OutputFolder folder) throws IOException;
}
