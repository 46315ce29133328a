package dev.flight.cli;

/** Where the Java launcher starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int code = new Flight(Host.system()).run(arguments);
        System.exit(code);
    }
}
