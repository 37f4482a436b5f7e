# Installs the packages of the program beside it, outside of the repository with the notes.
set -euo pipefail
cd "$GITHUB_ACTION_PATH"
npm ci --omit=dev --no-audit --no-fund
