#!/usr/bin/env bash
# Runs the tests of the libraries that ship for Windows PowerShell on Mono, a runtime that is compatible with
# .NET Framework. Needs the module built, and mono on the path; nothing else calls this.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

status=0
for suite in RootAccess.Policies.Tests RootAccess.Core.Tests RootAccess.Aws.Tests; do
    rm -rf obj
    dotnet build Suite.csproj --nologo --verbosity quiet -p:Suite="$suite"
    (cd "bin/$suite/Debug/net472" && mono xunit.console.exe "$suite.dll" -nologo -parallel none) || status=1
done
exit "$status"
