#include "foundation/programs/run_program.h"

#include <fcntl.h>
#include <linux/sched.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "foundation/base/secrets.h"

namespace alongside {
namespace {

namespace fs = std::filesystem;

constexpr int cannot_start = 127;
constexpr rlim_t most_file_bytes = rlim_t{2} * 1024 * 1024 * 1024;
constexpr std::streamoff most_last_words = 2000;

/// What the child needs, made before the fork: between fork and exec nothing is allocated.
struct Prepared {
  explicit Prepared(const ProgramRun& run, const fs::path& said)
      : program(run.program.string()), folder(run.folder.string()), error_file(said.string()) {
    const std::string home = folder;
    environment = {"PATH=/usr/local/bin:/usr/bin:/bin",
                   "LANG=C.UTF-8",
                   "HOME=" + home,
                   "TMPDIR=" + home,
                   "XDG_CONFIG_HOME=" + home,
                   "XDG_CACHE_HOME=" + home,
                   "XDG_DATA_HOME=" + home,
                   "XDG_RUNTIME_DIR=" + home};
    arguments = run.arguments;
    argv.push_back(program.data());
    for (std::string& one : arguments) argv.push_back(one.data());
    argv.push_back(nullptr);
    for (std::string& one : environment) envp.push_back(one.data());
    envp.push_back(nullptr);
    const std::string user = std::to_string(::geteuid()), group = std::to_string(::getegid());
    user_map = user + " " + user + " 1";
    group_map = group + " " + group + " 1";
  }

  std::string program, folder, error_file, user_map, group_map;
  std::vector<std::string> arguments, environment;
  std::vector<char*> argv, envp;
};

void write_to(const char* path, const char* text, std::size_t size) {
  const int file = ::open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  [[maybe_unused]] const ssize_t written = ::write(file, text, size);
  ::close(file);
}

/// A network of its own, with nothing in it. As root at once, else where accounts may have
/// namespaces; where neither can be, the program is told by its arguments to load nothing.
void leave_network(const Prepared& prepared) {
  if (::unshare(CLONE_NEWNET) == 0) return;
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return;
  write_to("/proc/self/setgroups", "deny", 4);
  write_to("/proc/self/uid_map", prepared.user_map.data(), prepared.user_map.size());
  write_to("/proc/self/gid_map", prepared.group_map.data(), prepared.group_map.size());
}

void limit(__rlimit_resource kind, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(kind, &both);
}

[[noreturn]] void become(const Prepared& prepared, rlim_t seconds) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, most_file_bytes);
  limit(RLIMIT_CPU, seconds);
  leave_network(prepared);
  const int nothing = ::open("/dev/null", O_RDWR);
  const int said = ::open(prepared.error_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (nothing < 0 || said < 0 || ::chdir(prepared.folder.c_str()) != 0) ::_exit(cannot_start);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  ::dup2(said, STDERR_FILENO);
  ::syscall(SYS_close_range, 3U, ~0U, 0U);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  ::execve(prepared.program.c_str(), prepared.argv.data(), prepared.envp.data());
  ::_exit(cannot_start);
}

/// Whether it ended within the time. The process is not waited for yet.
bool ends_in_time(pid_t child, std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  const int handle = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
  if (handle < 0) return false;
  bool ended = false;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) break;
    pollfd waits{.fd = handle, .events = POLLIN, .revents = 0};
    const int result = ::poll(&waits, 1, static_cast<int>(left.count()));
    ended = result == 1;
    if (ended || (result < 0 && errno != EINTR)) break;
  }
  ::close(handle);
  return ended;
}

std::string end_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  if (!stream) return "";
  const std::streamoff size = stream.tellg();
  const std::streamoff most = std::min(size, most_last_words);
  std::string text(static_cast<std::size_t>(std::max<std::streamoff>(most, 0)), '\0');
  stream.seekg(size - most);
  stream.read(text.data(), most);
  return text;
}

}  // namespace

ScratchFolder::ScratchFolder()
    : path_(fs::temp_directory_path() / ("alongside-" + random_token(12))) {
  fs::create_directory(path_);
  fs::permissions(path_, fs::perms::owner_all);
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::optional<fs::path> program_in(const std::vector<fs::path>& folders, const std::string& name) {
  for (const fs::path& folder : folders) {
    fs::path path = folder / name;
    std::error_code error;
    if (fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

ProgramEnd run_program(const ProgramRun& run) {
  const fs::path said = run.folder / ("said-" + random_token(6));
  const Prepared prepared(run, said);
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(run.time).count() * 4;
  const pid_t child = ::fork();
  if (child == 0) become(prepared, static_cast<rlim_t>(seconds));
  if (child < 0) return {.how = ProgramEnd::How::not_started};
  ::setpgid(child, child);  // Whoever of the two is first.
  const bool in_time = ends_in_time(child, run.time);
  ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ProgramEnd end{.last_words = end_of(said)};
  if (!in_time) {
    end.how = ProgramEnd::How::took_too_long;
  } else if (WIFEXITED(status)) {
    end.status = WEXITSTATUS(status);
  } else {
    end.status = 128 + WTERMSIG(status);
  }
  if (in_time && end.status == cannot_start) end.how = ProgramEnd::How::not_started;
  return end;
}

}  // namespace alongside
