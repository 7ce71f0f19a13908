/**
 * The function that a shell gets. A shell does not keep what a command printed, so there are two honest ways: to run the command through
 * Wayout from the start (`explain npm test`), or to run it again when asked to, after asking back (`explain`). It costs nothing until it is
 * called: a shell sets no hook for it, since within a function `$?` is still the status of the command before.
 */

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

const BASH = `# Wayout: NAME explains the last failed command, NAME <command> runs one and explains it if it fails.
# In ~/.bashrc: eval "$(wayout init bash)"
NAME() {
  local status=$? line answer
  if [ $# -gt 0 ]; then
    command wayout run -- "$@"
    return
  fi
  line=$(HISTTIMEFORMAT= builtin fc -ln -1 -1 2>/dev/null)
  line=\${line#"\${line%%[![:space:]]*}"}
  if [ "$status" -eq 0 ]; then
    printf 'NAME: the last command did not fail\\n' >&2
    return 0
  fi
  case $line in
  '' | NAME | NAME\\ *)
    printf 'NAME: there is no last command; give one: NAME npm test\\n' >&2
    return "$status"
    ;;
  esac
  printf 'A shell does not keep what was printed. Run this again? [y/N]\\n  %s\\n' "$line" >&2
  read -r answer
  case $answer in
  [yY]*) command wayout run -- "\${BASH:-bash}" -c "$line" ;;
  *) return "$status" ;;
  esac
}
`;

const ZSH = `# Wayout: NAME explains the last failed command, NAME <command> runs one and explains it if it fails.
# In ~/.zshrc: eval "$(wayout init zsh)"
NAME() {
  local last=$? line answer
  if (( $# > 0 )); then
    command wayout run -- "$@"
    return
  fi
  line=\${history[$((HISTCMD - 1))]-}
  if (( last == 0 )); then
    print -u2 'NAME: the last command did not fail'
    return 0
  fi
  case $line in
  '' | NAME | NAME\\ *)
    print -u2 'NAME: there is no last command; give one: NAME npm test'
    return $last
    ;;
  esac
  print -ru2 -- "A shell does not keep what was printed. Run this again? [y/N]"$'\\n'"  $line"
  read -r answer
  case $answer in
  [yY]*) command wayout run -- zsh -c "$line" ;;
  *) return $last ;;
  esac
}
`;

const FISH = `# Wayout: NAME explains the last failed command, NAME <command> runs one and explains it if it fails.
# In ~/.config/fish/config.fish: wayout init fish | source
function NAME
    set -l last $status
    if test (count $argv) -gt 0
        command wayout run -- $argv
        return
    end
    if test $last -eq 0
        echo 'NAME: the last command did not fail' >&2
        return 0
    end
    set -l line $history[1]
    if string match -qr '^NAME( |$)' -- "$line"
        set line $history[2]
    end
    if test -z "$line"
        echo 'NAME: there is no last command; give one: NAME npm test' >&2
        return $last
    end
    printf 'A shell does not keep what was printed. Run this again? [y/N]\\n  %s\\n' "$line" >&2
    read -l answer
    or return $last
    if string match -qr '^[yY]' -- "$answer"
        command wayout run -- fish -c "$line"
    else
        return $last
    end
end
`;

const TEXTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

/** @param name what the function is called */
export const shellFunction = (shell: Shell, name: string): string => TEXTS[shell].replaceAll("NAME", name);
