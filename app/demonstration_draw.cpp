#include "app/demonstration_draw.h"

#include <array>
#include <string>

#include "foundation/base/random.h"
#include "slices/draws/draws.h"
#include "slices/draws/search/lottery_tasks.h"

namespace alongside {
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

}  // namespace

void add_demonstration_draw(Write& write, const Site& site, Id<groups::Group> group,
                            Id<people::Person> chair, Instant now) {
  draws::add_selection(
      write, site.key,
      {.group = group,
       .begun_by = chair,
       .title = "Panel for the new clinic",
       .about = "Sixteen people meet six times in a year and plan the new clinic with its staff. "
                "Travel and carers are paid for.",
       .seats = 16,
       .delete_at = now + kept_for,
       .features = "Gender: women, men, other\nAge: under 40, 40 to 64, 65 and over\n"
                   "Area: Riverside, Harbour, Hill",
       .people = made_up_pool(),
       .shares = shares_of_the_clinic},
      pool_seed, now);
}

namespace {

constexpr const char* quotas_of_visits =
    "feature,value,min,max\n"
    "Gender,women,5,7\nGender,men,4,6\nGender,other,0,1\n"
    "Age,under 40,3,5\nAge,40 to 64,4,5\nAge,65 and over,3,4\n"
    "Area,Riverside,4,6\nArea,Harbour,4,5\nArea,Hill,2,3\n";

Id<draws::Draw> add_public_draw(Write& write, const Site& site, Id<people::Person> chair,
                                Instant now) {
  const auto group = groups::find_group_named(write, "Breathe easier");
  if (!group) throw CommandProblem("the demonstration has no group for its draw");
  const auto id = draws::add_selection(
      write, site.key,
      {.group = group->id,
       .begun_by = chair,
       .title = "Visitors of the ward at night",
       .about = "Twelve people visit the ward at night and say what they heard and saw.",
       .seats = 12,
       .delete_at = now + kept_for,
       .features = quotas_of_visits,
       .people = made_up_pool(),
       .shares = ""},
      pool_seed + 1, now);
  draws::begin_search(write, id, now);
  return id;
}

constexpr auto published_before = std::chrono::hours(3 * 24);

}  // namespace

void load_demonstration_public_draw(Database& database, const Site& site, Instant now,
                                    const std::vector<Id<people::Person>>& known) {
  const auto id = database.write([&](Write& write) {
    const auto made = add_public_draw(write, site, known.front(), now);
    write.commit();
    return made;
  });
  run_all_waiting(database, {draws::lottery_task(site.key)}, now);
  database.write([&](Write& write) {
    // Some days ago, so that whoever looks around can open the seed at once.
    draws::publish_for_members(write, id, known.front(), now - published_before);
    draws::put_into_seed(write, site.key, id, known.at(2), "3611524623");
    draws::put_into_seed(write, site.key, id, known.at(3), "a grey heron on the third pier");
    write.commit();
  });
}

}  // namespace alongside
