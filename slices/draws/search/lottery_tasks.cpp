#include "slices/draws/search/lottery_tasks.h"

#include <exception>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "foundation/base/deadline.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/draws/search/public_certificate.h"

namespace alongside::draws {
namespace {

/// Each takes a processor for minutes; with two, a long one does not hold up all others.
constexpr int searches_at_a_time = 2;

Instant now_in(const TaskRun& run) {
  return run.now + std::chrono::duration_cast<Instant::duration>(run.elapsed());
}

/// What a search starts from.
struct SearchWork {
  Draw selection;
  lottery::Pool pool;       // For replacements that of the free places.
  std::vector<int> people;  // Whom the pool holds, by their index in the whole pool.
  std::string seed_text;    // Of replacements.
};

std::vector<int> everybody(const lottery::Pool& pool) {
  std::vector<int> people(pool.people());
  for (std::size_t n = 0; n < people.size(); ++n) people[n] = static_cast<int>(n);
  return people;
}

/// Nothing where what is known of the pool was deleted.
std::optional<SearchWork> read_work(Read& read, const SecretKey& key, Id<Draw> id,
                                    std::int64_t round) {
  auto selection = selection_anywhere(read, id);
  if (!selection || selection->people == 0 || selection->deleted_at) return std::nullopt;
  SearchWork work{.selection = *std::move(selection), .pool = {}, .people = {}, .seed_text = {}};
  lottery::Pool whole = pool_of(read, work.selection, key);
  if (round == 0) {
    work.people = everybody(whole);
    work.pool = std::move(whole);
    return work;
  }
  const auto published = find_draw(read, id);
  if (!published) return std::nullopt;
  work.seed_text = seed_text_of_replacement(published->seed_text, round);
  Reserve reserve = reserve_of(work.selection.people, places_of(read, id));
  work.pool = lottery::pool_of_free_places(whole, reserve.staying, reserve.available);
  work.people = std::move(reserve.available);
  return work;
}

/// What a search gave, ready to keep.
struct Outcome {
  RunState state = RunState::found;
  std::string smallest_change;
  lottery::FairLottery lottery;
  std::vector<std::vector<int>> numbered;
  LotteryTexts texts;
};

/// Chance enough for which panels are listed: nobody chooses it, and everybody can see it.
std::uint64_t list_seed(const Draw& selection) {
  return lottery::seed_of(selection.pool_print + selection.quotas_print);
}

void write_texts(const SearchWork& work, std::int64_t round, Outcome& outcome) {
  const auto ids = pool_ids(static_cast<std::size_t>(work.selection.people));
  if (round == 0) {
    outcome.numbered = lottery::numbered_panels(work.pool, outcome.lottery, numbered_panels_count,
                                                list_seed(work.selection));
    outcome.texts.lottery_csv = lottery_csv(outcome.numbered, ids);
    outcome.texts.certificate =
        public_certificate(work.selection, work.pool, outcome.lottery.certificate);
  }
  for (int& person : outcome.lottery.fit_nowhere) {
    person = work.people.at(static_cast<std::size_t>(person));
  }
  outcome.texts.panels_csv = panels_csv(in_whole_pool(outcome.lottery.panels, work.people), ids);
}

/// The numbers of those whom a draw of replacements chose.
std::vector<std::int64_t> drawn_numbers(const SearchWork& work,
                                        const lottery::FairLottery& lottery) {
  const std::size_t panel = lottery::drawn_panel(lottery.panels, lottery::seed_of(work.seed_text));
  std::vector<std::int64_t> numbers;
  for (const int person : lottery.panels.at(panel).people) {
    numbers.push_back(work.people.at(static_cast<std::size_t>(person)) + 1);
  }
  return numbers;
}

/// One search as it runs.
class Search {
 public:
  Search(const TaskRun& run, const Claim& claim, std::int64_t round,
         std::chrono::milliseconds longest)
      : run_(run), claim_(claim), round_(round), deadline_(longest) {}

  std::stop_token stop() const { return leave_off_.get_token(); }
  /// And a server that ends did not cut it short.
  bool took_too_long() const {
    return deadline_.token().stop_requested() && !run_.stop.stop_requested();
  }

  /// Called by the engine. It must not throw through a solver: what went wrong is kept.
  void progress(const lottery::Progress& progress) {
    if (failure_ || (said_ && run_.elapsed() - *said_ < progress_pause)) return;
    said_ = run_.elapsed();
    try {
      const bool goes_on = run_.database.write([&](Write& write) {
        const bool ours = keep_progress(write, claim_, round_, progress, now_in(run_));
        write.commit();
        return ours;
      });
      if (!goes_on) leave_off_.request_stop();
    } catch (...) {
      failure_ = std::current_exception();
      leave_off_.request_stop();
    }
  }
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  const TaskRun& run_;
  const Claim& claim_;
  const std::int64_t round_;
  const Deadline deadline_;
  std::stop_source leave_off_;
  const std::stop_callback<std::function<void()>> time_is_up_{
      deadline_.token(), [this] { leave_off_.request_stop(); }};
  // Whoever asks for it again asks it to stop; a server that ends, too.
  const std::stop_callback<std::function<void()>> server_ends_{
      run_.stop, [this] { leave_off_.request_stop(); }};
  const std::stop_callback<std::function<void()>> asked_again_{
      run_.asked_again, [this] { leave_off_.request_stop(); }};
  std::optional<std::chrono::steady_clock::duration> said_;
  std::exception_ptr failure_;
};

class LotteryFinder {
 public:
  LotteryFinder(const SecretKey& key, LotteryEngine engine, std::chrono::milliseconds longest)
      : key_(key), engine_(std::move(engine)), longest_(longest), node_(random_token(16)) {}

  AfterRun run(const TaskRun& run) {
    const Claim claim{
        .selection = {run.number},
        .node = node_,
        .nodes = run.database.engine() == Engine::sqlite ? Nodes::one : Nodes::several};
    const auto claimed = run.database.write([&](Write& write) {
      auto found = claim_run(write, claim, run.now);
      write.commit();
      return found;
    });
    if (!claimed) return {};
    if (claimed->again) return look_again_at(run, *claimed->again);
    const RunningHere here(*this, run.number);
    return search(run, claim, claimed->run.round);
  }

  /// Without those that run here: who asks for them again asks them to stop.
  std::vector<std::int64_t> waiting(Read& read) {
    std::vector<std::int64_t> numbers = selections_with_runs(read);
    const std::lock_guard lock(mutex_);
    std::erase_if(numbers, [&](std::int64_t number) { return running_.contains(number); });
    return numbers;
  }

 private:
  struct RunningHere {
    RunningHere(LotteryFinder& finder, std::int64_t number) : finder_(finder), number_(number) {
      const std::lock_guard lock(finder_.mutex_);
      finder_.running_.insert(number_);
    }
    ~RunningHere() {
      const std::lock_guard lock(finder_.mutex_);
      finder_.running_.erase(number_);
    }
    RunningHere(const RunningHere&) = delete;
    RunningHere& operator=(const RunningHere&) = delete;
    LotteryFinder& finder_;
    const std::int64_t number_;
  };

  static AfterRun look_again_at(const TaskRun& run, Instant at) {
    return {.again = std::chrono::ceil<std::chrono::milliseconds>(at - run.now)};
  }

  AfterRun search(const TaskRun& run, const Claim& claim, std::int64_t round) {
    const auto work = run.database.read(
        [&](Read& read) { return read_work(read, key_, claim.selection, round); });
    if (!work || (round > 0 && work->people.empty())) {
      return keep(run, claim, round, nullptr,
                  {.state = work ? RunState::no_panel : RunState::stopped});
    }
    Search search(run, claim, round, longest_);
    const auto outcome = find(*work, round, search);
    search.rethrow();
    if (outcome) return keep(run, claim, round, &*work, *outcome);
    if (search.took_too_long()) {
      return keep(run, claim, round, nullptr, {.state = RunState::too_long});
    }
    return leave_off(run, claim, round);
  }

  /// Nothing where it was left off.
  std::optional<Outcome> find(const SearchWork& work, std::int64_t round, Search& search) const {
    const lottery::FairOptions options{
        .method = work.selection.method,
        .stop = search.stop(),
        .progress = [&](const lottery::Progress& progress) { search.progress(progress); }};
    search.progress({});
    lottery::FairResult result = engine_.find(work.pool, options);
    if (search.stop().stop_requested()) return std::nullopt;
    if (result.finding == lottery::Finding::unknown) return std::nullopt;
    Outcome outcome;
    if (result.finding == lottery::Finding::no_panel) {
      const lottery::Feasibility feasibility = engine_.check(work.pool, search.stop());
      if (search.stop().stop_requested()) return std::nullopt;
      outcome.state = RunState::no_panel;
      outcome.smallest_change =
          text_of({.quotas = feasibility.smallest_change, .within_flex = feasibility.within_flex});
      return outcome;
    }
    outcome.lottery = std::move(result.lottery);
    write_texts(work, round, outcome);
    return outcome;
  }

  /// In one write: all of it, or nothing where it was stopped, somebody else took over, or what it
  /// was made from was deleted meanwhile.
  static AfterRun keep(const TaskRun& run, const Claim& claim, std::int64_t round,
                       const SearchWork* work, const Outcome& outcome) {
    const bool kept = run.database.write([&](Write& write) {
      const bool ours = may_finish(write, claim, round);
      if (ours && people_are_deleted(write, claim)) {
        end_run(write, claim, round, RunState::stopped);
      } else if (ours) {
        keep_in(write, run, claim, round, work, outcome);
      }
      write.commit();
      return ours;
    });
    return kept ? AfterRun{} : look_again;
  }

  static void keep_in(Write& write, const TaskRun& run, const Claim& claim, std::int64_t round,
                      const SearchWork* work, const Outcome& outcome) {
    if (outcome.state == RunState::found) {
      keep_lottery(write, {.selection = claim.selection,
                           .round = round,
                           .found_at = now_in(run),
                           .lottery = outcome.lottery,
                           .numbered = outcome.numbered,
                           .texts = outcome.texts});
      if (round > 0) {
        replace_places(write, claim.selection, drawn_numbers(*work, outcome.lottery), round,
                       now_in(run));
      }
    }
    end_run(write, claim, round, outcome.state, outcome.smallest_change);
  }

  /// A server that ends leaves it to others, or to itself later; a stop is noted in the next look.
  static AfterRun leave_off(const TaskRun& run, const Claim& claim, std::int64_t round) {
    run.database.write([&](Write& write) {
      give_up_claim(write, claim, round);
      write.commit();
    });
    return run.stop.stop_requested() ? AfterRun{} : look_again;
  }

  static constexpr AfterRun look_again{.again = std::chrono::milliseconds(0)};

  const SecretKey key_;
  const LotteryEngine engine_;
  const std::chrono::milliseconds longest_;
  const std::string node_;  // Of this process.
  std::mutex mutex_;
  std::set<std::int64_t> running_;
};

}  // namespace

LotteryEngine lottery_engine() {
  return {.find = lottery::find_fair_lottery,
          .check = [](const lottery::Pool& pool, std::stop_token stop) {
            return lottery::check_feasibility(pool, std::move(stop));
          }};
}

BackgroundTask lottery_task(const SecretKey& key, LotteryEngine engine,
                            std::chrono::milliseconds longest) {
  const auto finder = std::make_shared<LotteryFinder>(key, std::move(engine), longest);
  return {.name = "lotteries",
          .threads = searches_at_a_time,
          .waiting = [finder](Read& read, Instant) { return finder->waiting(read); },
          .run = [finder](const TaskRun& run) { return finder->run(run); }};
}

}  // namespace alongside::draws
