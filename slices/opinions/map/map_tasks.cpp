#include "slices/opinions/map/map_tasks.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "foundation/words/time_zone.h"
#include "slices/opinions/map/map_answers_cache_tasks.h"
#include "slices/opinions/map/map_due.h"
#include "slices/opinions/map/map_pace.h"
#include "slices/opinions/map/map_work_storage.h"

namespace alongside::opinions {
namespace {

using opinion_map::DrawnMap;
using opinion_map::MapOptions;

/// Two: a large question that is settled for minutes leaves one to the others.
constexpr int questions_at_a_time = 2;
constexpr int drawings_by_chance = 100;

std::chrono::milliseconds in_milliseconds(MapTime time) {
  return std::chrono::ceil<std::chrono::milliseconds>(time);
}

Instant now_in(const TaskRun& run) {
  return run.now + std::chrono::duration_cast<Instant::duration>(run.elapsed());
}

Instant noon_of(Instant instant) {
  LocalTime local = local_time(instant);
  local.hour = 12;
  local.minute = 0;
  return instant_of(local).value_or(instant);
}

/// One question as it was read in one moment, with the answers to draw from.
struct Reading {
  MapStep step = MapStep::nothing;
  MapWork work;
  DrawnFrom drawn;
};

MapSituation situation_of(const MapWork& work, bool has_its_answers) {
  return {.published = work.published.version > 0,
          .settled = work.published.settled,
          .statements_removed = work.published.removed_count != work.question.map_changes(),
          .waiting = static_cast<std::int64_t>(work.waiting.size()),
          .has_its_answers = has_its_answers};
}

/// Whether `drawn` are the answers of the published map, as far as it would be drawn again.
bool is_current(const DrawnFrom& drawn, const MapWork& work) {
  return drawn.version == work.published.version &&
         drawn.removed_count == work.question.map_changes();
}

/// What the next map carries on from; the answers are still to be read.
DrawnFrom published_map(Read& read, const MapWork& work, Instant now) {
  DrawnFrom drawn{.version = work.published.version,
                  .removed_count = work.question.map_changes(),
                  .settled_at = now};
  if (const auto kept = find_map(read, work.question.id)) {
    drawn.map = opinion_map::map_from_json(kept->map);
    drawn.frame = opinion_map::frame_from_json(kept->frame);
  }
  return drawn;
}

/// Nothing where there is no such question, or nothing to do and nothing to keep.
std::optional<Reading> read_question(Read& read, const TaskRun& run,
                                     std::optional<DrawnFrom> kept) {
  const Id<Question> id{run.number};
  auto work = find_map_work(read, id);
  if (!work) return std::nullopt;
  if (kept && !is_current(*kept, *work)) kept.reset();
  Reading reading{.step = next_step(situation_of(*work, kept.has_value()))};
  if (reading.step == MapStep::nothing && !kept) return std::nullopt;
  const bool at_hand =
      kept && (reading.step != MapStep::draw ||
               bring_up_to_date(read, work->question, work->waiting, kept->answers));
  if (kept) reading.drawn = std::move(*kept);
  if (!kept) reading.drawn = published_map(read, *work, run.now);
  if (!at_hand) reading.drawn.answers = answers_for_map(read, work->question);
  reading.work = std::move(*work);
  return reading;
}

class MapKeeper {
 public:
  explicit MapKeeper(DrawMap draw) : draw_(std::move(draw)) {}

  AfterRun run(const TaskRun& run) {
    auto kept = drawn_maps_.take({run.number});
    // A read that has to be done again begins anew: without what the first one changed.
    auto reading = run.database.read(
        [&](Read& read) { return read_question(read, run, std::exchange(kept, std::nullopt)); });
    // Looking costs little, but hundreds of answers a second would each have it look.
    if (!reading) return {.rest = in_milliseconds(rest_after_draw(run.elapsed()))};
    const AfterRun after = go_on(run, *reading);
    // Where they are not the answers of the published map they are of no further use.
    if (reading->drawn.version > 0) drawn_maps_.put({run.number}, std::move(reading->drawn));
    return after;
  }

 private:
  AfterRun go_on(const TaskRun& run, Reading& reading) {
    switch (reading.step) {
      case MapStep::nothing:
        return {.rest = in_milliseconds(rest_after_draw(run.elapsed()))};
      case MapStep::draw:
        reading.drawn.version = 0;  // Of no published map, until it is.
        return reading.drawn.frame ? draw_quickly(run, reading) : settle(run, reading, run.stop);
      case MapStep::settle:
        reading.work.waiting.clear();  // Those who answered since are not on it.
        return settle_when_quiet(run, reading);
    }
    return {};
  }

  AfterRun draw_quickly(const TaskRun& run, Reading& reading) {
    const DrawnMap map = draw_(reading.drawn.answers, options(reading.drawn));
    if (!publish(run, reading, map, Settled::no)) return look_again;
    const MapTime took = run.elapsed();
    if (is_overdue(run, reading.drawn)) return settle(run, reading, run.stop);
    return {.rest = in_milliseconds(rest_after_draw(took)),
            .again = in_milliseconds(quiet_before_settling(reading.drawn.settling_took))};
  }

  AfterRun settle_when_quiet(const TaskRun& run, Reading& reading) {
    if (is_overdue(run, reading.drawn)) return settle(run, reading, run.stop);
    const MapTime quiet = quiet_before_settling(reading.drawn.settling_took);
    const MapTime lasted = run.now - reading.drawn.quiet_since;
    if (lasted >= MapTime{0} && lasted < quiet) return {.again = in_milliseconds(quiet - lasted)};
    // Whoever answers meanwhile gets a quick map at once.
    std::stop_source leave_off;
    const auto ask = [&leave_off] { leave_off.request_stop(); };
    const std::stop_callback server_ends(run.stop, ask);
    const std::stop_callback newer_answers(run.asked_again, ask);
    return settle(run, reading, leave_off.get_token());
  }

  /// Leaves off at `stop`, and is done later.
  AfterRun settle(const TaskRun& run, Reading& reading, std::stop_token stop) {
    DrawnFrom& from = reading.drawn;
    MapOptions settled = options(from);
    settled.resamplings = drawings_by_chance;
    settled.shufflings = drawings_by_chance;
    settled.stop = std::move(stop);
    const MapTime began = run.elapsed();
    try {
      const DrawnMap map = draw_(from.answers, settled);
      from.settling_took = run.elapsed() - began;
      return publish(run, reading, map, Settled::yes) ? AfterRun{} : look_again;
    } catch (const opinion_map::DrawingStopped&) {
      from.settling_took = std::max(from.settling_took, run.elapsed() - began);
      from.quiet_since = now_in(run);
      return {.again = in_milliseconds(quiet_before_settling(from.settling_took))};
    }
  }

  static bool is_overdue(const TaskRun& run, const DrawnFrom& from) {
    return is_settling_overdue(now_in(run) - from.settled_at, from.settling_took);
  }

  enum class Settled { no, yes };

  /// False where another map was published meanwhile: then what was read is of no use any more.
  bool publish(const TaskRun& run, Reading& reading, const DrawnMap& drawn, Settled settled) {
    // It would tell what those one or two answered.
    if (drawn.map.people < people_for_new_map) return true;
    const NewMap map{.question = reading.work.question.id,
                     .version_before = reading.work.published.version,
                     .removed_count = reading.drawn.removed_count,
                     .settled = settled == Settled::yes,
                     .drawn_on = noon_of(run.now),
                     .map = drawn.map,
                     .frame = drawn.frame,
                     .drawn = std::exchange(reading.work.waiting, {})};
    const bool published = run.database.write([&](Write& write) {
      const bool done = publish_map(write, map);
      write.commit();
      return done;
    });
    DrawnFrom& from = reading.drawn;
    from.version = published ? ++reading.work.published.version : 0;
    from.map = drawn.map;
    from.frame = drawn.frame;
    from.quiet_since = now_in(run);
    if (settled == Settled::yes) from.settled_at = from.quiet_since;
    return published;
  }

  static MapOptions options(const DrawnFrom& from) {
    return {.resamplings = 0,
            .shufflings = 0,
            .before = from.frame ? &*from.frame : nullptr,
            .map_before = from.map ? &*from.map : nullptr};
  }

  static constexpr AfterRun look_again{.again = std::chrono::milliseconds(0)};

  const DrawMap draw_;
  DrawnMaps drawn_maps_;
};

}  // namespace

JobKind map_job(DrawMap draw) {
  const auto keeper = std::make_shared<MapKeeper>(std::move(draw));
  return {.name = "maps",
          .what = say("Drawing opinion maps"),
          .threads = questions_at_a_time,
          .run = [keeper](const JobRun& run) { return keeper->run(run); },
          .waiting = [](Read& read, Instant) { return questions_with_map_work(read); }};
}

}  // namespace alongside::opinions
