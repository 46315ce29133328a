# Runs a server for as long as standard input stays open, in a folder of its own that is removed with it. Whoever holds the
# other end may die of anything, SIGKILL too: the end of the input is what counts.
# $1: the folder, which this makes. The first line of the input is the program, once its configuration is in the folder.
trap '' HUP INT QUIT TERM PIPE
exec 3<&0
umask 077
mkdir "$1" && echo made || exit 1
if IFS= read -r program; then
    "$program" "$1/redis.conf" </dev/null >"$1/log" 2>&1 3<&- &
    server=$!
    { read -r end <&3; kill -9 "$server"; } >/dev/null &
    reader=$!
    wait "$server"
    kill -9 "$reader"
    # Why it ended, for whoever still listens.
    tail -n 5 "$1/log"
fi
rm -rf "$1"
