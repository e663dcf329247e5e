# Finds a JDK (17 or newer) and Maven, or installs them from the system's packages. Sourced by the other scripts.
# Afterwards JAVA is the java to run and, once need_maven was called, JAVA_HOME and mvn are ready.

say() { printf 'gainful: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The major version in a JDK's release file; 0 where there is none. Starting a JVM to ask it costs 40 ms.
jdk_version() {
  local line='' major=0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) major=${line#*\"}; major=${major%%[!0-9]*} ;; esac
    done <"$1/release"
  fi
  printf '%s' "${major:-0}"
}

is_jdk() { [ -x "$1/bin/javac" ] && [ "$(jdk_version "$1")" -ge 17 ]; }

find_jdk() {
  local candidate javac
  javac=$(command -v javac || true)
  [ -z "$javac" ] || javac=$(readlink -f "$javac")
  for candidate in "${JAVA_HOME:-}" "${javac%/bin/javac}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

# How this system installs packages, and what it calls a JDK, Maven and what Java needs to draw text.
package_command() {
  if command -v apt-get >/dev/null; then echo "apt-get install -y default-jdk-headless maven fontconfig fonts-dejavu-core"
  elif command -v dnf >/dev/null; then echo "dnf install -y java-latest-openjdk-devel maven fontconfig dejavu-sans-fonts"
  elif command -v apk >/dev/null; then echo "apk add openjdk17 maven fontconfig ttf-dejavu"
  elif command -v pacman >/dev/null; then echo "pacman -S --noconfirm jdk-openjdk maven fontconfig ttf-dejavu"
  elif command -v brew >/dev/null; then echo "brew install openjdk maven"
  fi
}

install_packages() {
  local command log as=''
  command=$(package_command)
  [ -n "$command" ] || fail "needs $1; install JDK 17 or newer and Maven, then call this again"
  case $command in
    brew*) ;;
    *) if [ "$(id -u)" -ne 0 ]; then
         sudo -n true 2>/dev/null || fail "needs $1; install with: sudo $command"
         as='sudo -n'
       fi ;;
  esac
  say "installing $1: $command"
  log=$(mktemp)
  case $command in apt-get*) $as apt-get update -qq >"$log" 2>&1 || true ;; esac
  if ! DEBIAN_FRONTEND=noninteractive $as $command >>"$log" 2>&1; then
    tail -n 5 "$log" >&2
    fail "could not install $1; try yourself: $command"
  fi
  rm -f "$log"
}

need_jdk() {
  if ! find_jdk; then
    install_packages "JDK 17 or newer"
    find_jdk || fail "found no JDK 17 or newer after installing one; set JAVA_HOME to it"
  fi
  export JAVA_HOME
  JAVA=$JAVA_HOME/bin/java
}

need_maven() {
  need_jdk
  command -v mvn >/dev/null || install_packages "Maven"
  command -v mvn >/dev/null || fail "found no mvn after installing Maven; put it on the PATH"
}
