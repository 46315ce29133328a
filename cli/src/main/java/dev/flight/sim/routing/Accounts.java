package dev.flight.sim.routing;

/**
 * Where every message is accounted for: published = delivered + ended + in flight, after every event.
 *
 * <p>What is in flight is counted by itself, as messages come and go, and held against the tallies by {@link #check}.
 */
final class Accounts {

    private final RoutingRun run;
    private final Messages messages;
    private long inFlight;
    private long countedInFlight;

    Accounts(RoutingRun run) {
        this.run = run;
        this.messages = run.messages;
    }

    /** Messages that have neither been delivered nor ended, one for each client that one is for. */
    long inFlight() {
        return inFlight;
    }

    /** A message is published to one client. */
    void published(int message) {
        published(run.groups[messages.group[message]], messages.is(message, Messages.COUNTED), 1);
    }

    /** A message is published to so many clients of a group. */
    void published(GroupState group, boolean counted, long copies) {
        inFlight += copies;
        if (counted) {
            countedInFlight += copies;
            group.tally.published += copies;
        }
    }

    /** A message, or a copy of it, has come to its client. */
    void received(int message) {
        GroupState group = run.groups[messages.group[message]];
        boolean counted = messages.is(message, Messages.COUNTED);
        if (messages.is(message, Messages.DELIVERED)) {
            repeated(group, message, counted);
            return;
        }
        messages.set(message, Messages.DELIVERED);
        run.tracer.message("delivered", message, null);
        if (messages.is(message, Messages.ENDED)) {
            takeBack(group, message, counted);
        } else {
            leaveFlight(counted, 1);
        }
        if (counted) {
            long latency = run.now - messages.published[message];
            group.tally.deliver(latency);
            group.clients.course.deliver(latency);
        }
    }

    private void repeated(GroupState group, int message, boolean counted) {
        boolean known = group.clients.clients.deduplicate();
        run.tracer.message(known ? "deduplicated" : "duplicate", message, null);
        if (counted) {
            group.tally.duplicates += known ? 0 : 1;
            group.tally.deduplicated += known ? 1 : 0;
        }
    }

    /** A message that was given up has come to its client after all. */
    private void takeBack(GroupState group, int message, boolean counted) {
        Fate fate = messages.fates[message];
        if (counted) {
            group.tally.end(fate, -1);
            group.clients.course.end(fate, -1);
            group.tally.deadLetteredYetDelivered += fate.kind() == Fate.Kind.DEAD_LETTERED ? 1 : 0;
        }
    }

    /** The acknowledgement of a message came back: it is done with. */
    void acknowledged(int message) {
        if (messages.is(message, Messages.COUNTED)) {
            run.groups[messages.group[message]].tally.acknowledged++;
        }
        run.tracer.message("acknowledged", message, null);
        remove(message);
    }

    /** A message is given up. */
    void end(int message, Fate fate) {
        GroupState group = run.groups[messages.group[message]];
        Fate end = group.deadLetters ? fate.whenCritical() : fate;
        boolean counted = messages.is(message, Messages.COUNTED);
        run.tracer.message(word(end), message, end.label());
        if (messages.is(message, Messages.DELIVERED)) {
            if (counted && end.kind() == Fate.Kind.DEAD_LETTERED) {
                group.tally.deadLetteredYetDelivered++;
            }
        } else {
            leaveFlight(counted, 1);
            messages.fates[message] = end;
            if (counted) {
                group.tally.end(end, 1);
                group.clients.course.end(end, 1);
            }
        }
        remove(message);
    }

    private static String word(Fate fate) {
        return switch (fate.kind()) {
            case DROPPED -> "dropped";
            case REJECTED -> "rejected";
            case EXPIRED -> "expired";
            case DEAD_LETTERED -> "dead-lettered";
        };
    }

    /** A message for so many clients of a group is given up before it was copied for each. */
    void end(GroupState group, boolean counted, long copies, Fate fate) {
        Fate end = group.deadLetters ? fate.whenCritical() : fate;
        leaveFlight(counted, copies);
        if (counted) {
            group.tally.end(end, copies);
            group.clients.course.end(end, copies);
        }
    }

    /** A message is for so many clients of a group no longer, as each now has a copy that is accounted for by itself. */
    void copied(boolean counted, GroupState group, long copies) {
        leaveFlight(counted, copies);
        if (counted) {
            group.tally.published -= copies;
        }
    }

    private void leaveFlight(boolean counted, long copies) {
        inFlight -= copies;
        countedInFlight -= counted ? copies : 0;
    }

    /** Gives its bytes back, and its row unless a late copy still refers to it. */
    private void remove(int message) {
        run.outbox.release(message);
        if (messages.copies[message] > 0) {
            messages.set(message, Messages.ENDED);
        } else {
            messages.remove(message);
        }
    }

    /** Counts what the run leaves in flight. */
    void close() {
        for (int message = 0; message < messages.rows(); message++) {
            boolean open = messages.is(message, Messages.USED)
                    && !messages.is(message, Messages.COPY | Messages.DELIVERED | Messages.ENDED);
            if (open && messages.is(message, Messages.COUNTED)) {
                leaveOpen(message);
            }
        }
    }

    private void leaveOpen(int message) {
        int group = messages.group[message];
        if (group >= 0) {
            run.groups[group].tally.inFlight++;
            return;
        }
        for (int each : run.channels[-1 - group].groups) {
            run.groups[each].tally.inFlight += run.groups[each].clients.count;
        }
    }

    /** Stops a run in which a message was lost or counted twice: that is a bug of Flight's. */
    void check() {
        long open = 0;
        for (GroupState group : run.groups) {
            open += group.tally.open();
        }
        if (open != countedInFlight || inFlight < countedInFlight || countedInFlight < 0) {
            throw new IllegalStateException("messages are not conserved at " + run.now + " ns: " + open
                    + " are neither delivered nor ended, " + countedInFlight + " are in flight");
        }
    }

    /** The same by looking at every message: for tests. */
    void checkEach() {
        check();
        long open = 0;
        for (int message = 0; message < messages.rows(); message++) {
            if (messages.is(message, Messages.USED)
                    && !messages.is(message, Messages.COPY | Messages.DELIVERED | Messages.ENDED)) {
                int group = messages.group[message];
                open += group >= 0 ? 1 : run.channels[-1 - group].subscribers();
            }
        }
        if (open != inFlight) {
            throw new IllegalStateException(
                    "at " + run.now + " ns " + open + " messages are to be found, " + inFlight + " are in flight");
        }
    }
}
