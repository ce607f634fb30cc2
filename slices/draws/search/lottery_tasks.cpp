#include "slices/draws/search/lottery_tasks.h"

#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "foundation/base/deadline.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/draws/search/public_certificate.h"
#include "slices/draws/search/without_chance.h"

namespace alongside::draws {
namespace {

/// Each takes a processor for minutes; with two, a long one does not hold up all others.
constexpr int searches_at_a_time = 2;

/// What a search starts from.
struct SearchWork {
  Draw selection;
  lottery::Pool pool;       // For replacements that of the free places.
  std::vector<int> people;  // Whom the pool holds, by their index in the whole pool.
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
  SearchWork work{.selection = *std::move(selection), .pool = {}, .people = {}};
  lottery::Pool whole = pool_of(read, work.selection, key);
  if (round == 0) {
    work.people = everybody(whole);
    work.pool = std::move(whole);
    return work;
  }
  Reserve reserve = reserve_of(work.selection.people, places_of(read, id), round);
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
  PanelSecret secret{};
  std::vector<std::string> prints;  // Of the numbered panels.
  std::optional<std::int64_t> other_least;
};

/// Which panels are listed nobody chooses, and nobody without the secret can try: who guessed what
/// everybody is could see else whether the row that is drawn comes of it.
std::uint64_t list_seed(const Draw& selection, std::int64_t round, const PanelSecret& secret) {
  return lottery::seed_of(keyed_fingerprint(
      secret, "panel list", selection.pool_print + selection.quotas_print + std::to_string(round)));
}

/// What is published of them: panel_tree.h.
std::vector<std::string> prints_of(const Outcome& outcome) {
  std::vector<std::string> prints;
  for (const std::vector<int>& panel : outcome.numbered) {
    prints.push_back(print_of_panel(outcome.secret, static_cast<std::int64_t>(prints.size()),
                                    numbers_in(numbers_text(panel))));
  }
  return prints;
}

/// Of people by their index in the pool of the search: by that in the whole pool.
void to_whole_pool(std::vector<int>& panel, const std::vector<int>& people) {
  for (int& person : panel) person = people.at(static_cast<std::size_t>(person));
}

void write_texts(const SearchWork& work, std::int64_t round, Outcome& outcome) {
  const auto ids = pool_ids(static_cast<std::size_t>(work.selection.people));
  outcome.secret = new_panel_secret();
  outcome.numbered = lottery::numbered_panels(work.pool, outcome.lottery, numbered_panels_count,
                                              list_seed(work.selection, round, outcome.secret));
  for (std::vector<int>& panel : outcome.numbered) to_whole_pool(panel, work.people);
  outcome.prints = prints_of(outcome);
  if (round == 0) {
    outcome.texts.certificate =
        public_certificate(work.selection, work.pool, outcome.lottery.certificate);
  }
  to_whole_pool(outcome.lottery.fit_nowhere, work.people);
  outcome.texts.panels_csv = panels_csv(in_whole_pool(outcome.lottery.panels, work.people), ids);
}

/// One search as it runs.
class Search {
 public:
  Search(const JobRun& run, std::int64_t round, std::chrono::milliseconds longest)
      : run_(run), round_({run.number}, round), deadline_(longest) {}

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
      bool goes_on = false;
      const bool ours =
          run_.write([&](Write& write) { goes_on = keep_progress(write, round_, progress); });
      if (!ours || !goes_on) leave_off_.request_stop();
    } catch (...) {
      failure_ = std::current_exception();
      leave_off_.request_stop();
    }
  }
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  const JobRun& run_;
  const Round round_;
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
      : key_(key), engine_(std::move(engine)), longest_(longest) {}

  AfterRun run(JobRun& run) const {
    const Id<Draw> selection{run.number};
    const auto asked = run.database.read([&](Read& read) { return newest_run(read, selection); });
    if (!asked || asked->state != RunState::running) return {};
    if (asked->stop_asked) return end(run, asked->round, {.state = RunState::stopped});
    return search(run, asked->round);
  }

 private:
  AfterRun search(JobRun& run, std::int64_t round) const {
    const auto work =
        run.database.read([&](Read& read) { return read_work(read, key_, {run.number}, round); });
    if (!work || (round > 0 && work->people.empty())) {
      return end(run, round, {.state = work ? RunState::no_panel : RunState::stopped});
    }
    Search search(run, round, longest_);
    const auto outcome = find(*work, round, search);
    search.rethrow();
    if (outcome && outcome->state == RunState::found) return keep(run, round, *outcome);
    if (outcome) return end_if_wanted(run, round, *outcome);
    if (search.took_too_long()) return end_if_wanted(run, round, {.state = RunState::too_long});
    // A server that ends leaves it to others, or to itself later; a stop is noted in the next look.
    return look_again;
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
    if (round == 0 && !look_at_other_method(work, search, outcome)) return std::nullopt;
    return outcome;
  }

  /// What `leximin` would give, where a method leaves somebody out who fits. False where it was
  /// left off; where there is no more time for it, nobody is told.
  bool look_at_other_method(const SearchWork& work, const Search& search, Outcome& outcome) const {
    if (work.selection.method == lottery::Method::leximin ||
        !outcome.lottery.certificate.complete || count_left_out(outcome.lottery) == 0) {
      return true;
    }
    const lottery::FairResult other =
        engine_.find(work.pool, {.method = lottery::Method::leximin, .stop = search.stop()});
    if (search.stop().stop_requested()) return search.took_too_long();
    if (other.finding == lottery::Finding::found && other.lottery.certificate.complete) {
      outcome.other_least = least_of_who_fits(other.lottery);
    }
    return true;
  }

  /// Panels and chances in batches, then what makes them seen: all of it, or nothing where it was
  /// stopped, another node took over, or what it was made from was deleted meanwhile.
  AfterRun keep(JobRun& run, std::int64_t round, const Outcome& outcome) const {
    const Round of{{run.number}, round};
    const NewLottery found{.round = of,
                           .found_at = run.now_here(),
                           .lottery = outcome.lottery,
                           .numbered = outcome.numbered,
                           .texts = outcome.texts,
                           .prints = outcome.prints,
                           .sealed_secret = seal_panel_secret(key_, of, outcome.secret),
                           .other_least = outcome.other_least};
    if (!keep_in_batches(run, found)) return look_again;
    AfterRun after;
    const bool ours = run.finish([&](Write& write) {
      after = keep_or_throw_away(write, found);
      return after;
    });
    return ours ? after : look_again;
  }

  /// False where the job was lost, or is to stop.
  static bool keep_in_batches(const JobRun& run, const NewLottery& found) {
    const auto batches = [&](std::size_t rows, const auto& keep_batch) {
      for (std::size_t first = 0; first < rows; first += rows_in_batch) {
        bool wanted = false;
        const bool ours = run.write([&](Write& write) {
          wanted = may_finish(write, found.round);
          if (wanted) keep_batch(write, found, first);
        });
        if (!ours || !wanted) return false;
      }
      return true;
    };
    return batches(found.numbered.size(), keep_panels) &&
           (found.round.number > 0 || batches(found.lottery.chances.size(), keep_chances));
  }

  static AfterRun keep_or_throw_away(Write& write, const NewLottery& found) {
    const Round& round = found.round;
    if (!may_finish(write, round)) return look_again;
    if (people_are_deleted(write, round.draw)) {
      forget_lottery(write, round);
      end_run(write, round, RunState::stopped);
      return {};
    }
    keep_lottery(write, found);
    end_run(write, round, RunState::found);
    return {};
  }

  static AfterRun end(JobRun& run, std::int64_t number, const Outcome& outcome) {
    run.finish([&](Write& write) -> AfterRun {
      const Round round{{run.number}, number};
      forget_lottery(write, round);
      end_run(write, round, outcome.state, outcome.smallest_change);
      return {};
    });
    return {};
  }

  /// Unless it is to stop: then it ends as stopped, in the next look.
  static AfterRun end_if_wanted(JobRun& run, std::int64_t round, const Outcome& outcome) {
    const bool wanted = run.database.read([&](Read& read) {
      const auto asked = newest_run(read, {run.number});
      return asked && asked->round == round && !asked->stop_asked;
    });
    return wanted ? end(run, round, outcome) : look_again;
  }

  static constexpr AfterRun look_again{.again = std::chrono::milliseconds(0)};

  const SecretKey key_;
  const LotteryEngine engine_;
  const std::chrono::milliseconds longest_;
};

}  // namespace

LotteryEngine lottery_engine() {
  return {.find = lottery::find_fair_lottery,
          .check = [](const lottery::Pool& pool, std::stop_token stop) {
            return lottery::check_feasibility(pool, std::move(stop));
          }};
}

JobKind lottery_job(const SecretKey& key, LotteryEngine engine, std::chrono::milliseconds longest) {
  const auto finder = std::make_shared<LotteryFinder>(key, std::move(engine), longest);
  return {.name = lottery_job_name,
          .what = say("Looking for fair lotteries"),
          .threads = searches_at_a_time,
          .run = [finder](JobRun& run) { return finder->run(run); },
          .waiting = [](Read& read, Instant) { return selections_with_runs(read); }};
}

}  // namespace alongside::draws
