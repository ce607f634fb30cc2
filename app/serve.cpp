// alongside serve: database, key, dispatcher, server, and an orderly end.
#include <fmt/core.h>
#include <malloc.h>
#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "app/backups.h"
#include "app/commands.h"
#include "app/demonstration.h"
#include "app/mail_server.h"
#include "app/metrics.h"
#include "app/program.h"
#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/db/slow_writes.h"
#include "foundation/http/log.h"
#include "foundation/http/server/server.h"
#include "foundation/words/time_zone.h"
#include "foundation/work/background_work.h"
#include "slices/community/community.h"
#include "slices/groups/groups.h"
#include "slices/needs/needs.h"

namespace alongside {
namespace {

void begin_log(const Settings& settings) {
  const bool json = settings.log_format == "json";
  if (!json && settings.log_format != "text") {
    throw CommandProblem(
        fmt::format("log_format must be text or json, not '{}'", settings.log_format));
  }
  if (!start_log(settings.log_level, json ? LogFormat::json : LogFormat::text)) {
    throw CommandProblem(fmt::format("log_level must be debug, info, warning or error, not '{}'",
                                     settings.log_level));
  }
}

/// `name` is a route as it stands in the source, or a kind of job.
void log_slow_write(std::string_view name, std::chrono::milliseconds took) {
  count_slow_write(name);
  log_warning(fmt::format("slow write: {} held the others up for {} ms", name.empty() ? "-" : name,
                          took.count()));
}

bool is_set_up(Database& database) {
  return database.read([](Read& read) {
    const auto [found] = read.together(community::current());
    return found.has_value();
  });
}

std::string new_set_up_link(Database& database, const Settings& settings) {
  const std::string token = database.write([](Write& write) {
    std::string made = community::make_set_up_link(write, clock_now());
    write.commit();
    return made;
  });
  return base_url_of(settings) + "/set-up/" + token;
}

void greet(Database& database, const Settings& settings, const Site& site) {
  if (site.demonstration) {
    fmt::print("{}", demonstration_sign_ins(base_url_of(settings)));
  } else if (!is_set_up(database)) {
    fmt::print("Set up your community, once, here:\n  {}\n", new_set_up_link(database, settings));
  }
  fmt::print("Serving at {}\n", base_url_of(settings));
  std::fflush(stdout);
}

/// A made-up community keeps none: it is begun anew beside the same key.
void keep_erased_list(Database& database, const Settings& settings, Site& site) {
  site.erased_list = erased_list_of(settings);
  const std::int64_t back = groups::erase_what_came_back(database, site.erased_list);
  if (back == 0) return;
  log_warning(
      fmt::format("{} of the people and groups that had been erased were there again, as after a "
                  "backup was put back in place: they are erased once more",
                  back));
}

/// Pages are built and freed thousands of times a second. Giving the memory back to the system
/// after each, as is usual, made the kernel clear it again for the next: a fifth of the system's
/// time.
void keep_freed_memory() {
  constexpr int kept_bytes = 16 * 1024 * 1024;
  mallopt(M_TRIM_THRESHOLD, kept_bytes);
  mallopt(M_TOP_PAD, 1024 * 1024);
}

/// A socket is a file to the system, which gives 1,024 where nobody asks for more: then connections
/// would be refused long before idle ones are asked to make room.
void ask_for_enough_files() {
  constexpr rlim_t enough = 2 * limits::connections;  // The database and others need some, too.
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= enough) return;
  files.rlim_cur = std::min(enough, files.rlim_max);
  setrlimit(RLIMIT_NOFILE, &files);
}

/// Waits for SIGTERM or SIGINT on a thread of its own, so that no handler runs inside others.
class StopSignal {
 public:
  StopSignal() {
    sigemptyset(&signals_);
    for (const int signal : {SIGTERM, SIGINT, SIGUSR2}) sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }
  void then_stop(Server& server) {
    thread_ = std::thread([this, &server] {
      int signal = 0;
      sigwait(&signals_, &signal);
      server.stop();
    });
  }
  ~StopSignal() {
    if (!thread_.joinable()) return;
    pthread_kill(thread_.native_handle(), SIGUSR2);  // Wakes it where the server ended by itself.
    thread_.join();
  }

 private:
  sigset_t signals_{};
  std::thread thread_;
};

/// On an address of its own, so that no proxy shows it to the world.
class MetricsServer {
 public:
  MetricsServer(const Settings& settings, const Site& site, Database& database) {
    if (settings.metrics_listen.empty()) return;
    const ListenAddress listen = listen_address(settings.metrics_listen);
    dispatcher_.emplace(DispatcherOptions{
        .site = site, .database = database, .routes = metrics_routes(), .stop_page = {}});
    server_.emplace(ServerOptions{.address = listen.address, .port = listen.port, .workers = 1},
                    *dispatcher_, database, std::vector<LiveTopic>{});
    thread_ = std::jthread([this] { server_->run(); });
  }
  ~MetricsServer() {
    if (server_) server_->stop();
  }
  MetricsServer(const MetricsServer&) = delete;
  MetricsServer& operator=(const MetricsServer&) = delete;

 private:
  std::optional<Dispatcher> dispatcher_;
  std::optional<Server> server_;
  std::jthread thread_;
};

}  // namespace

int serve(const Settings& settings, Demonstration demonstration) {
  keep_freed_memory();
  ask_for_enough_files();
  begin_log(settings);
  set_time_zone(settings.time_zone);
  const ListenAddress listen = listen_address(settings.listen);
  StopSignal signal;  // Before any thread is made: they inherit its mask.
  const auto database = open_database(settings);
  const std::optional<MailServer> mail = mail_server_of(settings);
  Site site{.key = load_or_make_key(key_file_of(settings)),
            .base_url = base_url_of(settings),
            .secure_cookies = base_url_of(settings).starts_with("https://"),
            .demonstration = demonstration == Demonstration::yes,
            .rooms = &all_rooms(),
            .settings = &settings,
            .mail = mail ? &*mail : nullptr};
  needs::use_key_file(key_file_of(settings));
  if (site.demonstration) {
    load_demonstration(*database, site);
  } else {
    keep_erased_list(*database, settings, site);
  }

  Dispatcher dispatcher(dispatcher_options(site, *database));
  Server server({.address = listen.address,
                 .port = listen.port,
                 .workers = worker_count(settings),
                 .trust_forwarded = settings.trust_forwarded},
                dispatcher, *database, live_topics_of(all_rooms()));
  on_slow_write(log_slow_write);
  free_jobs_of_ended_process(*database, clock_now());
  // Ends before the server is gone: what it publishes last still has its listeners.
  std::vector<JobKind> jobs = jobs_of(all_rooms(), site);
  if (auto backups = backup_job(settings)) jobs.push_back(*std::move(backups));
  const BackgroundWork work(*database, as_node_tasks(jobs), {.on_failure = log_work_failure});
  const MetricsServer metrics(settings, site, *database);
  greet(*database, settings, site);
  signal.then_stop(server);
  server.run();
  return 0;
}

int migrate_command(const Settings& settings) {
  const auto database = open_database(settings);
  fmt::print("The database is up to date\n");
  return 0;
}

int set_up_link(const Settings& settings) {
  const auto database = open_database(settings);
  if (is_set_up(*database)) throw CommandProblem("this community is set up already");
  fmt::print("{}\n", new_set_up_link(*database, settings));
  return 0;
}

}  // namespace alongside
