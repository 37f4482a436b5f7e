# Annotates the lines of the notes with the diagnostics. Errors in the notes don't fail the job here,
# because the build decides that. Wrong settings do.
set -euo pipefail
cd "$GITHUB_WORKSPACE"
code=0
INIT_CWD="$PWD" node "$GITHUB_ACTION_PATH/src/cli/bin.mjs" check --format github ${NOTES:+"$NOTES"} || code=$?
if [ "$code" -gt 1 ]; then exit "$code"; fi
