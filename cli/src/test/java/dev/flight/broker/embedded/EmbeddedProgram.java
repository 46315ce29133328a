package dev.flight.broker.embedded;

import java.util.concurrent.TimeUnit;

/** A program that starts a server, says where, and then ends in the way that it is told to, or waits to be killed. */
final class EmbeddedProgram {

    private EmbeddedProgram() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.start();
        System.out.println(redis.folder());
        System.out.flush();
        switch (arguments[0]) {
            case "closes" -> redis.close();
            case "exits" -> System.exit(3);
            case "fails" -> throw new IllegalStateException("as it was told to");
            default -> TimeUnit.MINUTES.sleep(5);
        }
    }
}
