#include "app/metrics.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <string>

#include "app/rooms.h"
#include "foundation/backup/last_backup.h"
#include "foundation/db/migrate.h"
#include "foundation/db/waits.h"
#include "foundation/http/request_metrics.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/room.h"
#include "foundation/work/jobs.h"

namespace alongside {
namespace {

constexpr const char* plain_text = "text/plain; charset=utf-8";
constexpr const char* prometheus_text = "text/plain; version=0.0.4; charset=utf-8";

class SlowWrites {
 public:
  void count(std::string_view name) {
    const std::lock_guard lock(mutex_);
    ++counts_[std::string(name.empty() ? "-" : name)];
  }
  std::string text() const {
    std::string text =
        "# HELP alongside_slow_writes_total Writes that held others up for over 50 ms.\n"
        "# TYPE alongside_slow_writes_total counter\n";
    const std::lock_guard lock(mutex_);
    for (const auto& [name, count] : counts_) {
      text += fmt::format("alongside_slow_writes_total{{name=\"{}\"}} {}\n", name, count);
    }
    return text;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::uint64_t> counts_;
};

SlowWrites& slow_writes() {
  static SlowWrites of_process;
  return of_process;
}

std::string jobs_text(Read& read) {
  std::string text =
      "# HELP alongside_jobs Work in the background, by kind and state.\n"
      "# TYPE alongside_jobs gauge\n";
  for (const JobCounts& kind : job_counts(read)) {
    const auto line = [&](std::string_view state, std::int64_t count) {
      text +=
          fmt::format("alongside_jobs{{kind=\"{}\",state=\"{}\"}} {}\n", kind.kind, state, count);
    };
    line("waiting", kind.waiting - kind.failing);
    line("now", kind.held);
    line("again", kind.failing);
    line("failed", kind.failed_for_good);
  }
  return text;
}

std::string mails_text(Read& read) {
  std::string waiting =
      "# HELP alongside_mails_waiting Mails on their way, by kind.\n"
      "# TYPE alongside_mails_waiting gauge\n";
  std::string left =
      "# HELP alongside_mails_total What became of mails, by kind.\n"
      "# TYPE alongside_mails_total counter\n";
  const auto kinds = mail_kinds_of(all_rooms());
  for (const MailCount& one : mail_counts(read)) {
    const auto kind = std::ranges::find(kinds, one.kind, &MailKind::name);
    if (kind != kinds.end() && kind->counted == Counted::for_nobody) continue;
    if (one.outcome == "waiting") {
      waiting += fmt::format("alongside_mails_waiting{{kind=\"{}\"}} {}\n", one.kind, one.mails);
    } else {
      left += fmt::format("alongside_mails_total{{kind=\"{}\",outcome=\"{}\"}} {}\n", one.kind,
                          one.outcome, one.mails);
    }
  }
  return waiting + left;
}

std::string backup_text(Read& read) {
  const auto last = backup::last_backup(read);
  if (!last) return "";
  return fmt::format(
      "# HELP alongside_last_backup_seconds When the last backup was made, since 1970.\n"
      "# TYPE alongside_last_backup_seconds gauge\nalongside_last_backup_seconds {}\n"
      "# HELP alongside_last_backup_bytes How large it is.\n"
      "# TYPE alongside_last_backup_bytes gauge\nalongside_last_backup_bytes {}\n",
      microseconds_of(last->made_at) / 1'000'000, last->bytes);
}

std::string waits_text() {
  const DatabaseWaits waits = database_waits();
  std::string text;
  const auto sum = [&](std::string_view name, std::string_view help, std::uint64_t count,
                       double seconds) {
    text += fmt::format("# HELP {0} {1}\n# TYPE {0} summary\n{0}_sum {2:.6f}\n{0}_count {3}\n",
                        name, help, seconds, count);
  };
  sum("alongside_read_wait_seconds", "How long reads waited for a connection.", waits.reads,
      waits.read_wait_seconds);
  sum("alongside_write_wait_seconds", "How long writes waited for their turn.", waits.writes,
      waits.write_wait_seconds);
  return text + fmt::format(
                    "# HELP alongside_writes_waiting Writes that wait for their turn now.\n"
                    "# TYPE alongside_writes_waiting gauge\nalongside_writes_waiting {}\n",
                    waits.writes_waiting);
}

/// From the kernel's own account of this process.
std::string process_text() {
  std::ifstream memory("/proc/self/statm");
  std::int64_t whole = 0, resident = 0;
  memory >> whole >> resident;
  std::error_code problem;
  const std::filesystem::directory_iterator files("/proc/self/fd", problem);
  const auto open = problem ? 0 : std::distance(begin(files), end(files));
  return fmt::format(
      "# HELP process_resident_memory_bytes Memory that is in use.\n"
      "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {}\n"
      "# HELP process_open_fds Files and connections that are open.\n"
      "# TYPE process_open_fds gauge\nprocess_open_fds {}\n",
      resident * ::sysconf(_SC_PAGESIZE), open);
}

}  // namespace

Response ready_page(const Request&, Database& database) {
  try {
    if (missing_migrations(database).empty())
      return {.content_type = plain_text, .body = "ready\n"};
  } catch (const DatabaseFailed&) {
    // Said below: whoever sends requests here sends them elsewhere.
  }
  return {.status = 503, .content_type = plain_text, .body = "not ready\n"};
}

Response metrics_page(const Request&, Read& read) {
  return {.content_type = prometheus_text,
          .body = request_metrics().text() + slow_writes().text() + waits_text() + jobs_text(read) +
                  mails_text(read) + backup_text(read) + process_text()};
}

std::vector<Route> metrics_routes() {
  return {{Method::get, "/metrics", metrics_page}};
}

void count_slow_write(std::string_view name) {
  slow_writes().count(name);
}

}  // namespace alongside
