package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.RedisTarget;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a name in a consumer group that no other member has. Connections carry names too: whoever is a member says so by
 * the name of its connection, which ends with it, so that a name is free again as soon as its member is gone, and whoever
 * takes it is given what the one before had not acknowledged.
 */
final class MemberName {

    private static final int MOST_MEMBERS = 1_000;
    private static final Pattern NAME = Pattern.compile("(?m)^id=.* name=(\\S*)");

    private final RedisCommands<byte[], byte[]> commands;
    private final String prefix;

    MemberName(RedisCommands<byte[], byte[]> commands, RedisTarget.Stream target) {
        this.commands = commands;
        this.prefix =
                "flight:" + word(target.name()) + ":" + word(target.consumer().group()) + ":";
    }

    /** Names of connections have neither spaces nor what is not ASCII. */
    private static String word(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The first that is free. Where the server lets us ask for no others, the first. */
    String take() {
        try {
            int number = 1;
            while (number < MOST_MEMBERS && !take("flight-" + number)) {
                number++;
            }
            return "flight-" + number;
        } catch (RedisCommandExecutionException notAllowed) {
            return "flight-1";
        }
    }

    /** In one step, so that of two that take a name at once one sees the other. */
    private boolean take(String member) {
        String name = prefix + member;
        commands.multi();
        commands.clientSetname(name.getBytes(UTF_8));
        commands.clientList();
        TransactionResult answers = commands.exec();
        return answers.stream()
                        .filter(String.class::isInstance)
                        .mapToInt(answer -> bearers(name, (String) answer))
                        .sum()
                <= 1;
    }

    private static int bearers(String name, String clients) {
        Matcher matcher = NAME.matcher(clients);
        int bearers = 0;
        while (matcher.find()) {
            bearers += matcher.group(1).equals(name) ? 1 : 0;
        }
        return bearers;
    }
}
