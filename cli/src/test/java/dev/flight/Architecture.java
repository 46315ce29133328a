package dev.flight;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Classes held against a table of rooms. Each method answers what is wrong; nothing when all is well. */
final class Architecture {

    private static final Set<String> SAY_NOTHING = Set.of("util", "utils", "common", "helper", "manager", "impl");

    private static final String ALL = "*";

    /** What reads the clock, chance, the process or its surroundings, by class; all but {@code arraycopy} of System. */
    private static final Map<String, Set<String>> IMPURE = Map.ofEntries(
            Map.entry("java.lang.System", Set.of(ALL)),
            Map.entry("java.lang.Runtime", Set.of(ALL)),
            Map.entry("java.lang.ProcessBuilder", Set.of(ALL)),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.Boolean", Set.of("getBoolean")),
            Map.entry("java.lang.Integer", Set.of("getInteger")),
            Map.entry("java.lang.Long", Set.of("getLong")),
            Map.entry("java.io.FileDescriptor", Set.of("in", "out", "err")),
            Map.entry("java.time.Clock", Set.of(ALL)),
            Map.entry("java.util.Date", Set.of("<init>")),
            Map.entry("java.util.Calendar", Set.of("getInstance")),
            Map.entry("java.util.Collections", Set.of("shuffle")),
            Map.entry("java.util.Random", Set.of(ALL)),
            Map.entry("java.util.SplittableRandom", Set.of(ALL)),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of(ALL)),
            Map.entry("java.security.SecureRandom", Set.of(ALL)));

    private final String root;
    private final List<Room> rooms;
    private final JavaClasses classes;

    /**
     * Classes and the table for them.
     *
     * @param root the package that the rooms' names start below
     */
    Architecture(String root, List<Room> rooms, JavaClasses classes) {
        this.root = root;
        this.rooms = rooms;
        this.classes = classes;
    }

    /** A package: its name below the root, what it owns, and the rooms it may use. */
    record Room(String name, String owns, List<String> mayUse) {}

    static Room room(String name, String owns, String... mayUse) {
        return new Room(name, owns, List.of(mayUse));
    }

    /** A library, by the package that all of it is below, and the rooms that may use it. */
    record Library(String packages, List<String> rooms) {

        boolean has(String packageName) {
            return (packageName + ".").startsWith(packages + ".");
        }
    }

    static Library library(String packages, String... rooms) {
        return new Library(packages, List.of(rooms));
    }

    List<String> usesBeyondTheTable() {
        Set<String> mistakes = new TreeSet<>();
        for (Room room : rooms) {
            dependencies(room)
                    .filter(use -> isOurs(use.getTargetClass()))
                    .filter(use -> !room.mayUse().contains(nameOf(use.getTargetClass())))
                    .forEach(use -> mistakes.add(use.getDescription()));
        }
        return List.copyOf(mistakes);
    }

    List<String> permissionsUnused() {
        List<String> mistakes = new ArrayList<>();
        for (Room room : rooms) {
            Set<String> used = new TreeSet<>();
            dependencies(room).forEach(use -> used.add(nameOf(use.getTargetClass())));
            room.mayUse().stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> mistakes.add(room.name() + " does not use " + name));
        }
        return mistakes;
    }

    List<String> permissionsDownwards() {
        List<String> mistakes = new ArrayList<>();
        Set<String> above = new TreeSet<>();
        for (Room room : rooms) {
            room.mayUse().stream()
                    .filter(name -> !above.contains(name))
                    .forEach(name -> mistakes.add(name + " does not stand above " + room.name()));
            above.add(room.name());
        }
        return mistakes;
    }

    List<String> packagesUnknown() {
        return packages(name -> rooms.stream().noneMatch(room -> room.name().equals(name)));
    }

    List<String> roomsWithoutClass() {
        Set<String> names = Set.copyOf(packages(name -> true));
        return rooms.stream()
                .map(Room::name)
                .filter(name -> !names.contains(name))
                .toList();
    }

    List<String> cycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    List<String> namesThatSayNothing() {
        return packages(name -> Stream.of(name.split("\\.", -1)).anyMatch(SAY_NOTHING::contains));
    }

    /** Uses of a library outside its rooms, or of one that is not listed. */
    List<String> librariesAstray(List<Library> libraries) {
        Set<String> mistakes = new TreeSet<>();
        for (JavaClass each : classes) {
            for (Dependency use : each.getDirectDependenciesFromSelf()) {
                String used = use.getTargetClass().getBaseComponentType().getPackageName();
                boolean free = used.isEmpty() || used.startsWith("java.") || isOurs(use.getTargetClass());
                boolean allowed = libraries.stream()
                        .anyMatch(
                                library -> library.has(used) && library.rooms().contains(nameOf(each)));
                if (!free && !allowed && !used.startsWith("org.jspecify.")) {
                    mistakes.add(use.getDescription());
                }
            }
        }
        return List.copyOf(mistakes);
    }

    /** Clocks, randomness, standard streams, the environment and the exit, outside some rooms. */
    List<String> impurities(Set<String> outermost) {
        Set<String> mistakes = new TreeSet<>();
        for (JavaClass each : classes) {
            if (!outermost.contains(nameOf(each))) {
                each.getAccessesFromSelf().stream()
                        .filter(Architecture::isImpure)
                        .forEach(access -> mistakes.add(access.getDescription()));
            }
        }
        return List.copyOf(mistakes);
    }

    private static boolean isImpure(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.equals("java.lang.System") && name.equals("arraycopy")) {
            return false;
        }
        Set<String> names = IMPURE.getOrDefault(owner, Set.of());
        return names.contains(ALL) || names.contains(name) || (owner.startsWith("java.time.") && name.equals("now"));
    }

    List<String> packagesNotNullMarked() {
        return packages(name -> classes.stream()
                .filter(each -> nameOf(each).equals(name))
                .noneMatch(
                        each -> each.getSimpleName().equals("package-info") && each.isAnnotatedWith(NullMarked.class)));
    }

    private Stream<Dependency> dependencies(Room room) {
        return classes.stream()
                .filter(each -> nameOf(each).equals(room.name()))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(use -> !nameOf(use.getTargetClass()).equals(room.name()));
    }

    private List<String> packages(Predicate<String> wanted) {
        return classes.stream()
                .map(this::nameOf)
                .distinct()
                .sorted()
                .filter(wanted)
                .toList();
    }

    private boolean isOurs(JavaClass other) {
        return (other.getBaseComponentType().getPackageName() + ".").startsWith(root + ".");
    }

    /** A class's package, below the root where it is below it. */
    private String nameOf(JavaClass each) {
        String name = each.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }
}
