#include "app/testing/world.h"

#include "app/rooms.h"

#include "slices/community/community.h"
#include "slices/draws/draws.h"
#include "slices/draws/search/lottery_tasks.h"
#include "slices/files/files.h"
#include "slices/groups/groups.h"
#include "slices/opinions/opinions.h"
#include "slices/people/people.h"

namespace alongside::testing_world {
namespace {

using groups::Perspective;
using groups::Role;

constexpr auto hour = std::chrono::hours(1);

struct Making {
  Write& write;
  const Site& site;
  Instant now;
  World world;
};

Id<people::Person> add_person(Making& making, const std::string& name, bool caretaker) {
  static const std::string hash = hash_passphrase(passphrase, HashCost::quick);
  const auto id = people::add_person(
      making.write,
      {.name = name, .email = "", .pronouns = "", .passphrase_hash = hash, .caretaker = caretaker},
      making.now);
  making.world.session_cookies[name] = people::start_session(making.write, id, making.now).value;
  return id;
}

struct Groups {
  Id<groups::Group> clinic, nurses, garden;
};

Groups add_groups(Making& making) {
  const auto add = [&](const char* name, groups::Openness openness) {
    return groups::add_group(making.write,
                             {.name = name,
                              .openness = openness,
                              .purpose = "A purpose.",
                              .serves = "People with asthma.",
                              .ground_rules = "We listen."},
                             making.now);
  };
  return {.clinic = add("Asthma clinic group", groups::Openness::listed),
          .nurses = add("Night nurses", groups::Openness::hidden),
          .garden = add("Garden friends", groups::Openness::open)};
}

void add_questions(Making& making, const Groups& groups) {
  const auto question = [&](Id<groups::Group> group, const char* text,
                            std::optional<Instant> closes_at) {
    return opinions::add_question(
        making.write, {.group = group, .question = text, .closes_at = closes_at}, making.now);
  };
  const auto keep_statement = [&](const char* name, Id<opinions::Question> of, const char* text) {
    making.world.kept[name] =
        std::to_string(opinions::add_statement(making.write, of, text, making.now).number);
  };
  const auto open = question(groups.clinic, "What would make the clinic easier to use?", {});
  keep_statement("statement_1", open, "We should be able to book by text message.");
  keep_statement("statement_2", open, "A quiet room to wait in would help.");
  keep_statement("statement_3", open, "Letters should say first what I need to do.");
  const auto closed =
      question(groups.clinic, "What did the last year teach us?", making.now - 24 * hour);
  keep_statement("closed_statement", closed, "We met too seldom.");
  const auto other = question(groups.nurses, "How could nights be calmer?", {});
  keep_statement("other_statement", other, "Lights could be lower.");
}

constexpr int people_in_pool = 24;

/// A line for each person: a third are men, half are under 40.
std::string made_up_people() {
  std::string lines = "id,name,Gender,Age\n";
  for (int number = 1; number <= people_in_pool; ++number) {
    lines += std::to_string(number) + ",Person " + std::to_string(number);
    lines += number % 3 == 0 ? ",men" : ",women";
    lines += number % 2 == 0 ? ",under 40\n" : ",40 and over\n";
  }
  return lines;
}

Id<draws::Draw> add_draw(Write& write, const SecretKey& key, Id<groups::Group> group,
                         Id<people::Person> by, const char* title, Instant now) {
  return draws::add_selection(write, key,
                              {.group = group,
                               .begun_by = by,
                               .title = title,
                               .about = "To plan together.",
                               .seats = 6,
                               .delete_at = now + 20 * 24 * hour,
                               .features = "Gender: women, men\nAge: under 40, 40 and over",
                               .people = made_up_people(),
                               .shares = "feature,value,share\nGender,women,50\nGender,men,50\n"},
                              1, now);
}

void add_draws(Making& making, const Groups& groups, Id<people::Person> clinic_chair,
               Id<people::Person> nurses_chair) {
  const SecretKey& key = making.site.key;
  add_draw(making.write, key, groups.clinic, clinic_chair, "Panel for the new clinic", making.now);
  add_draw(making.write, key, groups.nurses, nurses_chair, "Panel for calm nights", making.now);
}

Id<draws::Draw> add_found_draw(Database& database, const Site& site, const char* title,
                               Instant now) {
  const auto id = database.write([&](Write& write) {
    const auto made = add_draw(write, site.key, {1}, {1}, title, now);
    draws::begin_search(write, made, now);
    write.commit();
    return made;
  });
  run_all_waiting(database, {draws::lottery_task(site.key)}, now);
  return id;
}

}  // namespace

World make(Database& database, const Site& site, Instant now) {
  return database.write([&](Write& write) {
    Making making{.write = write, .site = site, .now = now, .world = {}};
    community::found(write, {.name = "Test community",
                             .language = "en",
                             .who_starts_groups = community::WhoStartsGroups::everybody,
                             .sign_up = community::SignUp::open});
    const auto asha = add_person(making, "Asha", true);
    const auto ben = add_person(making, "Ben", false);
    add_person(making, "Carys", false);
    const auto dev = add_person(making, "Dev", false);
    const auto ebele = add_person(making, "Ebele", false);
    const Groups groups = add_groups(making);
    const auto join = [&](Id<groups::Group> group, Id<people::Person> person, Role role,
                          std::vector<Perspective> perspectives, const char* side) {
      groups::add_member(write, group, person, role, perspectives, side, now);
    };
    join(groups.clinic, asha, Role::chair, {Perspective::uses_service}, "Lived experience");
    join(groups.clinic, ben, Role::member, {Perspective::works_here}, "Professional");
    join(groups.clinic, ebele, Role::member, {}, "");
    join(groups.nurses, dev, Role::chair, {Perspective::works_here}, "Professional");
    add_questions(making, groups);
    add_draws(making, groups, asha, dev);
    write.commit();
    return making.world;
  });
}

void add_pictures(Database& database, const Site& site, Instant now, World& world) {
  Request request;
  request.site = &site;
  request.now = now;
  const files::Accepted picture{.name = "garden.jpg", .content = "a picture", .thumbnail = "small"};
  const auto keep = [&](const char* name, const files::Keeping& keeping) {
    const auto kept = files::keep(database, request, picture, keeping, [](Write&, auto) {});
    world.kept[name] = std::to_string(kept->number);
  };
  keep("group_picture", {.person = {1},
                         .group = Id<groups::Group>{1},
                         .held_by = {"group", 1},
                         .description = "",
                         .field = ""});
  world.kept["linked"] = files::signed_path_to(site, {std::stoll(world.kept["group_picture"])},
                                               now + std::chrono::minutes(5));
  keep("portrait", {.person = {1},
                    .group = std::nullopt,
                    .held_by = {"person", 1},
                    .description = "",
                    .field = ""});
}

void add_public_draws(Database& database, const Site& site, Instant now, World& world) {
  const auto open = add_found_draw(database, site, "Open draw", now);
  const auto drawn = add_found_draw(database, site, "Drawn draw", now);
  database.write([&](Write& write) {
    for (const auto draw : {open, drawn}) draws::publish_for_members(write, draw, {1}, now);
    for (const std::int64_t person : {1, 2, 5}) {
      draws::put_into_seed(write, site.key, drawn, {person}, "3611524623");
    }
    draws::draw_now(write, site.key, drawn, now);
    world.kept["open"] = std::to_string(open.number);
    world.kept["drawn"] = std::to_string(drawn.number);
    world.kept["open_code"] = draws::watch_code(write, open);
    world.kept["drawn_code"] = draws::watch_code(write, drawn);
    write.commit();
  });
}

MadeWorld::MadeWorld(Engine engine, bool with_draws)
    : database(engine, [&](Database& filled) {
        world = make(filled, site(), beginning());
        if (!with_draws) return;
        add_public_draws(filled, site(), beginning(), world);
        add_pictures(filled, site(), beginning(), world);
      }) {}

namespace {

template <Engine engine, bool with_draws>
const MadeWorld& made() {
  static const MadeWorld one(engine, with_draws);
  return one;
}

}  // namespace

const MadeWorld& made_once(Engine engine, bool with_draws) {
  if (engine == Engine::sqlite) {
    return with_draws ? made<Engine::sqlite, true>() : made<Engine::sqlite, false>();
  }
  return with_draws ? made<Engine::postgresql, true>() : made<Engine::postgresql, false>();
}

Site site() {
  Site made{.base_url = "http://127.0.0.1:8080",
            .secure_cookies = false,
            .hash_cost = HashCost::quick,
            .rooms = &all_rooms()};
  for (std::size_t i = 0; i < made.key.size(); ++i) made.key[i] = static_cast<unsigned char>(i);
  return made;
}

Instant beginning() {
  using namespace std::chrono;
  return sys_days(year(2026) / 11 / 23) + hours(10);
}

}  // namespace alongside::testing_world
