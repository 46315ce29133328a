package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.wit.syntax.Tree;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.PackageId;
import dev.flight.wit.syntax.Tree.PackageTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every package of the files, put together from its parts. */
final class PackageTable {

    private final Findings findings;
    private final Map<PackageName, PackageDraft> drafts = new LinkedHashMap<>();
    private final Map<PackageDraft, Unique> names = new HashMap<>();
    private final Map<PackageDraft, String> folders = new HashMap<>();

    private PackageTable(Findings findings) {
        this.findings = findings;
    }

    static PackageTable of(List<ParsedFile> files, Findings findings) {
        PackageTable table = new PackageTable(findings);
        files.stream()
                .collect(Collectors.groupingBy(ParsedFile::folder, LinkedHashMap::new, Collectors.toList()))
                .forEach(table::addFolder);
        return table;
    }

    Collection<PackageDraft> drafts() {
        return drafts.values();
    }

    @Nullable
    PackageDraft find(PackageName name) {
        return drafts.get(name);
    }

    /** Every interface and world, in the order of the text. */
    List<Owner> owners() {
        return drafts.values().stream()
                .flatMap(each -> each.items().values().stream())
                .toList();
    }

    private void addFolder(String folder, List<ParsedFile> files) {
        Set<PackageName> said = new LinkedHashSet<>();
        for (ParsedFile file : files) {
            PackageTree header = file.tree().header();
            if (header != null && header.id() != null) {
                said.add(name(header.id()));
            }
        }
        for (ParsedFile file : files) {
            addHeader(folder, file, said);
            file.tree().nested().forEach(each -> addNested(file, each));
        }
    }

    private void addHeader(String folder, ParsedFile file, Set<PackageName> said) {
        PackageTree header = file.tree().header();
        if (header == null) {
            return;
        }
        PackageName name = header.id() != null
                ? name(header.id())
                : said.size() == 1 ? said.iterator().next() : null;
        if (name == null && file.tree().isUnnamed()) {
            return;
        }
        if (name == null) {
            unnamed(header, said);
            return;
        }
        PackageDraft draft =
                drafts.computeIfAbsent(name, key -> new PackageDraft(key, file.isDependency(), header.at()));
        if (!folders.computeIfAbsent(draft, key -> folder).equals(folder)) {
            twice(draft, header.at());
            return;
        }
        add(draft, header);
    }

    private void addNested(ParsedFile file, PackageTree tree) {
        PackageName name = name(Objects.requireNonNull(tree.id()));
        PackageDraft before = drafts.get(name);
        if (before != null) {
            twice(before, tree.at());
            return;
        }
        PackageDraft draft = new PackageDraft(name, file.isDependency(), tree.at());
        drafts.put(name, draft);
        // No folder has this name: a file cannot add to a package in braces.
        folders.put(draft, "\0");
        add(draft, tree);
    }

    private void add(PackageDraft draft, PackageTree tree) {
        draft.addDocs(tree.docs());
        Map<String, ItemPath> aliases = new HashMap<>();
        FileScope scope = new FileScope(draft, aliases);
        Unique inFile = new Unique("name", findings);
        for (Tree.Item item : tree.items()) {
            if (item instanceof Tree.TopUse use && inFile.add(use.as())) {
                aliases.put(use.as().text(), use.path());
            } else if (item instanceof Tree.InterfaceTree each && inFile.add(each.name())) {
                addItem(draft, each.name(), new Owner(scope, each, each.name().text()));
            } else if (item instanceof Tree.WorldTree each && inFile.add(each.name())) {
                addItem(draft, each.name(), new Owner(scope, each));
            }
        }
    }

    private void addItem(PackageDraft draft, Name name, Owner owner) {
        if (names.computeIfAbsent(draft, key -> new Unique("interface or world", findings))
                .add(name)) {
            draft.items().put(name.text(), owner);
        }
    }

    private void twice(PackageDraft draft, Location at) {
        Finding.error("contract/duplicate-name", at, "")
                .says("the package `" + draft.name() + "` is there twice")
                .because(new Related("the first one", draft.at()))
                .hint("a package has one folder, or one pair of braces")
                .addTo(findings);
    }

    private void unnamed(PackageTree header, Set<PackageName> said) {
        Finding.error("contract/package", header.at(), "")
                .says("the file does not say which package it is of")
                .hint(
                        said.isEmpty()
                                ? "begin with `package namespace:name@1.0.0;`"
                                : "its folder has several: "
                                        + said.stream()
                                                .map(PackageName::toString)
                                                .collect(Collectors.joining(", ")))
                .addTo(findings);
    }

    static PackageName name(PackageId id) {
        Name version = id.version();
        return new PackageName(texts(id.namespaces()), texts(id.path()), version == null ? null : version.text());
    }

    private static List<String> texts(List<Name> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(each -> texts.add(each.text()));
        return texts;
    }
}
