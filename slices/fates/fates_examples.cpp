#include "slices/fates/examples.h"

#include <array>
#include <limits>
#include <optional>

#include "foundation/rooms/room.h"
#include "slices/fates/fate_storage.h"
#include "slices/fates/fates_tasks.h"
#include "slices/fates/published/publishing_storage.h"

namespace alongside::fates {
namespace {

struct Example {
  std::string_view said;  // How the statement begins.
  const char* by;
  State state;
  std::optional<std::int64_t> percent;
  const char* asked_whom;
  const char* reason;
};

constexpr std::array<Example, 7> examples{{
    {"We should be able to book",
     "Ben",
     State::done,
     {},
     "",
     "Since 3 November you can book by text message. The number stands on each letter."},
    {"A quiet room to wait in", "Hanna", State::under_way, 60, "",
     "The room behind the desk is empty and painted. Chairs and a lamp come before Christmas."},
    {"Letters should say in the first line",
     "Grace",
     State::will_be_done,
     {},
     "",
     "Grace and Idris write new letters with four people who get them. They begin in January."},
    {"The clinic should open on one evening",
     "Ben",
     State::will_not_be_done,
     {},
     "",
     "Nobody is paid to lock the building after six. We ask again when the budget is made in May."},
    {"The signs from the bus stop",
     "Farid",
     State::not_ours,
     {},
     "the city council, on 9 November",
     "The signs stand on the council's land. We sent them photographs and what people wrote."},
    {"Each of us should have one named person", "Nia", State::being_looked_at, {}, "", ""},
    {"There should be a plan in plain words", "Nia", State::being_looked_at, {}, "", ""},
}};

void answer(Write& write, const MadeUp& made_up, const ContributionKind& kind,
            const std::vector<Contribution>& contributions) {
  for (const Example& example : examples) {
    for (const Contribution& one : contributions) {
      if (!one.text.starts_with(example.said)) continue;
      save_step(write, {kind.name, one, {made_up.people.at(example.by)}, made_up.now},
                {.state = example.state,
                 .percent = example.percent,
                 .asked_whom = example.asked_whom,
                 .reason = example.reason});
    }
  }
}

}  // namespace

void demonstration(MadeUp& made_up) {
  if (made_up.site.rooms == nullptr) return;
  const Id<groups::Group> group{made_up.groups.at("Breathe easier")};
  const auto kinds = answered_contributions_of(*made_up.site.rooms);
  made_up.database.write([&](Write& write) {
    for (const ContributionKind& kind : kinds) {
      for (const ContributionWhole& whole :
           kind.wholes_of(write, group, std::numeric_limits<std::int64_t>::max(), 50)) {
        answer(write, made_up, kind, kind.of_whole(write, whole.number, 0, 50));
      }
    }
    save_settings(write, group, {.weeks = weeks_unless_set, .publishes = true});
    publish_group(write, group, "Breathe easier", made_up.now);
    ask_for(write, {.kind = publishing_job_name, .number = group.number});
    write.commit();
  });
  made_up.finish_background_work();
}

void test_community(MadeUp& made_up) {
  if (made_up.site.rooms == nullptr) return;
  made_up.database.write([&](Write& write) {
    for (const ContributionKind& kind : answered_contributions_of(*made_up.site.rooms)) {
      if (kind.name != "statements") continue;
      const auto found = kind.at(write, {*whole_number(made_up.kept.at("closed_statement"))});
      save_step(write, {kind.name, found.front(), {made_up.people.at("Ben")}, made_up.now},
                {.state = State::done,
                 .percent = {},
                 .asked_whom = {},
                 .reason = "From now on we meet each first Monday, at six in the library."});
    }
    write.commit();
  });
}

void test_states(MadeUp& made_up) {
  const Id<groups::Group> group{made_up.groups.at("Asthma clinic group")};
  made_up.database.write([&](Write& write) {
    save_settings(write, group, {.weeks = weeks_unless_set, .publishes = true});
    made_up.kept["public_group"] =
        std::to_string(publish_group(write, group, "Asthma clinic group", made_up.now));
    ask_for(write, {.kind = publishing_job_name, .number = group.number});
    write.commit();
  });
  made_up.finish_background_work();
  made_up.database.read([&](Read& read) {
    const auto page = whole_number(made_up.kept.at("public_group"));
    for (const PublicPage& one : public_pages_below(read, *page, 1)) {
      made_up.kept["public_question"] = std::to_string(one.address);
    }
  });
}

}  // namespace alongside::fates
