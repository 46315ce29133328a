package dev.flight.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every order of operations on blocks of 1 and 2 units, so far as it leads to a heap that no shorter one led to, and one
 * operation more. A move is the size to allocate, or minus the place among the live blocks, the oldest first, of the one to
 * free. The heap is an array of units, so that nothing of the program has a part in it.
 */
final class AdversaryGames {

    private final String policy;
    private final int units;
    private final int mostLive;

    AdversaryGames(String policy, int units, int mostLive) {
        this.policy = policy;
        this.units = units;
        this.mostLive = mostLive;
    }

    List<List<Integer>> all() {
        List<List<Integer>> games = new ArrayList<>();
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            List<Integer> game = open.remove();
            games.add(game);
            State state = new State();
            game.forEach(state::move);
            if (seen.add(Arrays.toString(state.owners()))) {
                state.moves().forEach(move -> {
                    List<Integer> longer = new ArrayList<>(game);
                    longer.add(move);
                    open.add(longer);
                });
            }
        }
        return games;
    }

    private final class State {

        /** The block of each unit; 0 for none. */
        private final int[] heap = new int[units];

        private final List<Integer> live = new ArrayList<>();
        private int last;

        void move(int move) {
            if (move <= 0) {
                int block = live.remove(/* index */ -move);
                fill(block, 0);
                return;
            }
            int at = place(move);
            live.add(++last);
            Arrays.fill(heap, at, at + move, last);
        }

        private void fill(int block, int with) {
            for (int i = 0; i < units; i++) {
                heap[i] = heap[i] == block ? with : heap[i];
            }
        }

        /** The lowest of the holes that the policy takes. */
        private int place(int size) {
            int chosen = -1;
            int chosenLength = 0;
            for (int at = 0; at < units; at++) {
                int length = hole(at);
                if (length >= size && (chosen < 0 || isBetter(length, chosenLength))) {
                    chosen = at;
                    chosenLength = length;
                }
                at += length;
            }
            if (chosen < 0) {
                throw new IllegalStateException(size + " do not fit into " + Arrays.toString(heap));
            }
            return chosen;
        }

        private int hole(int from) {
            int end = from;
            while (end < units && heap[end] == 0) {
                end++;
            }
            return end - from;
        }

        private boolean isBetter(int length, int than) {
            return switch (policy) {
                case "first-fit" -> false;
                case "best-fit" -> length < than;
                case "worst-fit" -> length > than;
                default -> throw new IllegalArgumentException(policy);
            };
        }

        List<Integer> moves() {
            List<Integer> moves = new ArrayList<>();
            for (int i = 0; i < live.size(); i++) {
                moves.add(-i);
            }
            long used = Arrays.stream(heap).filter(block -> block != 0).count();
            for (int size = 1; used + size <= mostLive && size <= 2; size++) {
                moves.add(size);
            }
            return moves;
        }

        /** For each unit the place of its block among the live ones, -1 for none: all that later moves depend on. */
        int[] owners() {
            return Arrays.stream(heap).map(block -> live.indexOf(block)).toArray();
        }
    }
}
