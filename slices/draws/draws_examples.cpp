#include "slices/draws/examples.h"

#include <array>
#include <string>

#include "foundation/base/random.h"
#include "slices/draws/draws.h"

namespace alongside::draws {
namespace {

constexpr std::uint64_t pool_seed = 20261125;
constexpr int people_in_pool = 168;
constexpr auto kept_for = std::chrono::hours(24 * 120);

/// Of a hundred who came forward, so many have each value.
struct Share {
  const char* value;
  std::uint64_t per_hundred;
};
constexpr std::array<Share, 3> genders{{{"women", 66}, {"men", 30}, {"other", 4}}};
constexpr std::array<Share, 3> ages{{{"under 40", 16}, {"40 to 64", 44}, {"65 and over", 40}}};
constexpr std::array<Share, 3> areas{{{"Riverside", 52}, {"Harbour", 36}, {"Hill", 12}}};

const char* drawn(const std::array<Share, 3>& shares, Random& random) {
  std::uint64_t left = random.below(100);
  for (const Share& share : shares) {
    if (left < share.per_hundred) return share.value;
    left -= share.per_hundred;
  }
  return shares.back().value;
}

std::string made_up_pool() {
  Random random(pool_seed);
  std::string lines = "id,name,Gender,Age,Area\n";
  for (int number = 1; number <= people_in_pool; ++number) {
    const std::string id = std::to_string(number);
    const std::string gender = drawn(genders, random);
    // Young men came forward least of all.
    const bool young_man = gender == "men" && random.below(4) > 0;
    const std::string age = young_man ? "65 and over" : drawn(ages, random);
    lines += id + ",Made-up person " + id + "," + gender + "," + age + ",";
    lines += std::string(drawn(areas, random)) + "\n";
  }
  return lines;
}

constexpr const char* shares_of_the_clinic =
    "feature,value,feature2,value2,share\n"
    "Gender,women,,,52%\nGender,men,,,46%\nGender,other,,,2%\n"
    "Age,under 40,,,38%\nAge,40 to 64,,,36%\nAge,65 and over,,,26%\n"
    "Area,Riverside,,,40%\nArea,Harbour,,,35%\nArea,Hill,,,25%\n"
    "Gender,men,Age,under 40,20%\n";

constexpr const char* quotas_of_visits =
    "feature,value,min,max\n"
    "Gender,women,5,7\nGender,men,4,6\nGender,other,0,1\n"
    "Age,under 40,3,5\nAge,40 to 64,4,5\nAge,65 and over,3,4\n"
    "Area,Riverside,4,6\nArea,Harbour,4,5\nArea,Hill,2,3\n";

NewDraw draw_of_panel(const MadeUp& made_up) {
  return {.group = {made_up.groups.at("Breathe easier")},
          .begun_by = {made_up.people.at("Asha")},
          .title = "Panel for the new clinic",
          .about =
              "Sixteen people meet six times in a year and plan the new clinic with its staff. "
              "Travel and carers are paid for.",
          .seats = 16,
          .delete_at = made_up.now + kept_for,
          .features =
              "Gender: women, men, other\nAge: under 40, 40 to 64, 65 and over\n"
              "Area: Riverside, Harbour, Hill",
          .people = made_up_pool(),
          .shares = shares_of_the_clinic};
}

NewDraw draw_of_visitors(const MadeUp& made_up) {
  return {.group = {made_up.groups.at("Breathe easier")},
          .begun_by = {made_up.people.at("Asha")},
          .title = "Visitors of the ward at night",
          .about = "Twelve people visit the ward at night and say what they heard and saw.",
          .seats = 12,
          .delete_at = made_up.now + kept_for,
          .features = quotas_of_visits,
          .people = made_up_pool(),
          .shares = ""};
}

// ---- The test community ----

constexpr int people_in_test_pool = 24;

/// A line for each person: a third are men, half are under 40.
std::string test_pool() {
  std::string lines = "id,name,Gender,Age\n";
  for (int number = 1; number <= people_in_test_pool; ++number) {
    lines += std::to_string(number) + ",Person " + std::to_string(number);
    lines += number % 3 == 0 ? ",men" : ",women";
    lines += number % 2 == 0 ? ",under 40\n" : ",40 and over\n";
  }
  return lines;
}

struct TestDraw {
  const char* title;
  const char* group;
  const char* begun_by;
};

Id<Draw> add_test_draw(Write& write, const MadeUp& made_up, const TestDraw& draw) {
  return add_selection(write, made_up.site.key,
                       {.group = {made_up.groups.at(draw.group)},
                        .begun_by = {made_up.people.at(draw.begun_by)},
                        .title = draw.title,
                        .about = "To plan together.",
                        .seats = 6,
                        .delete_at = made_up.now + std::chrono::hours(24 * 20),
                        .features = "Gender: women, men\nAge: under 40, 40 and over",
                        .people = test_pool(),
                        .shares = "feature,value,share\nGender,women,50\nGender,men,50\n"},
                       1, made_up.now);
}

Id<Draw> add_searched_draw(MadeUp& made_up, const char* title) {
  return made_up.database.write([&](Write& write) {
    const auto made = add_test_draw(write, made_up, {title, "Asthma clinic group", "Asha"});
    begin_search(write, made, made_up.now);
    write.commit();
    return made;
  });
}

}  // namespace

void demonstration(MadeUp& made_up) {
  const auto visitors = made_up.database.write([&](Write& write) {
    const SecretKey& key = made_up.site.key;
    add_selection(write, key, draw_of_panel(made_up), pool_seed, made_up.now);
    const auto made =
        add_selection(write, key, draw_of_visitors(made_up), pool_seed + 1, made_up.now);
    begin_search(write, made, made_up.now);
    write.commit();
    return made;
  });
  made_up.finish_background_work();
  made_up.database.write([&](Write& write) {
    const SecretKey& key = made_up.site.key;
    publish_for_members(write, key, visitors, {made_up.people.at("Asha")}, made_up.now);
    put_into_seed(write, key, visitors, {made_up.people.at("Carys")}, "3611524623", made_up.now);
    put_into_seed(write, key, visitors, {made_up.people.at("Dev")},
                  "a grey heron on the third pier", made_up.now);
    write.commit();
  });
}

void test_community(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    add_test_draw(write, made_up, {"Panel for the new clinic", "Asthma clinic group", "Asha"});
    add_test_draw(write, made_up, {"Panel for calm nights", "Night nurses", "Dev"});
    write.commit();
  });
}

void test_states(MadeUp& made_up) {
  const auto open = add_searched_draw(made_up, "Open draw");
  const auto drawn = add_searched_draw(made_up, "Drawn draw");
  made_up.finish_background_work();
  made_up.database.write([&](Write& write) {
    const Id<people::Person> asha{made_up.people.at("Asha")};
    const SecretKey& key = made_up.site.key;
    for (const auto draw : {open, drawn}) publish_for_members(write, key, draw, asha, made_up.now);
    for (const char* name : {"Asha", "Ben", "Ebele"}) {
      put_into_seed(write, key, drawn, {made_up.people.at(name)}, "3611524623", made_up.now);
    }
    draw_now(write, key, drawn, made_up.now);
    made_up.kept["open"] = std::to_string(open.number);
    made_up.kept["drawn"] = std::to_string(drawn.number);
    made_up.kept["open_code"] = watch_code(write, open);
    made_up.kept["drawn_code"] = watch_code(write, drawn);
    write.commit();
  });
}

}  // namespace alongside::draws
