#include "slices/opinions/imports/unfinished_imports_tasks.h"

#include "slices/opinions/imports/unfinished_import_storage.h"

namespace alongside::opinions {
namespace {

constexpr AfterRun go_on_later{.again = std::chrono::milliseconds(0)};

AfterRun clear_away(JobRun& run) {
  const Id<Question> question{run.number};
  bool more = false;
  bool ours = run.write([&](Write& write) { more = begin_clearing(write, question, run.now); });
  if (ours && !more) return {};
  while (ours && more) {
    if (run.stop.stop_requested()) return go_on_later;
    ours = run.write([&](Write& write) { more = clear_some_people(write, question); });
  }
  if (!ours) return {};
  run.finish([&](Write& write) -> AfterRun {
    end_clearing(write, question);
    return {};
  });
  return {};
}

}  // namespace

JobKind unfinished_imports_job() {
  return {.name = "unfinished_imports",
          .what = say("Clearing away imports that broke off"),
          .run = clear_away,
          .waiting = [](Read& read, Instant now) { return unfinished_imports(read, now); }};
}

}  // namespace alongside::opinions
