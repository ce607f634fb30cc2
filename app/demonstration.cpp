#include "app/demonstration.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <vector>

#include "app/demonstration_draw.h"
#include "app/demonstration_panel.h"
#include "foundation/base/random.h"
#include "slices/community/community.h"
#include "slices/groups/groups.h"
#include "slices/opinions/opinions.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

using groups::Perspective;
using groups::Role;
using opinions::Answer;

constexpr const char* community_name = "Riverside together (made up)";
constexpr std::uint64_t answers_seed = 20261123;
constexpr auto week = std::chrono::hours(24 * 7);

struct DemonstrationPerson {
  const char* name;
  const char* pronouns;
  Role role;
  std::vector<Perspective> perspectives;
  const char* side;  // In the breathing group; "" for nobody's.
};

const std::vector<DemonstrationPerson>& people_of_demonstration() {
  static const std::vector<DemonstrationPerson> all{
      {"Asha", "she/her", Role::chair, {Perspective::uses_service}, "Lived experience"},
      {"Ben", "he/him", Role::facilitator, {Perspective::works_here}, "Professional"},
      {"Carys", "", Role::member, {Perspective::cares_for_someone}, "Lived experience"},
      {"Dev",
       "they/them",
       Role::member,
       {Perspective::works_here, Perspective::leads},
       "Professional"},
      {"Ebele",
       "she/her",
       Role::member,
       {Perspective::uses_service, Perspective::works_here},
       "Lived experience"},
      {"Farid", "he/him", Role::member, {Perspective::community}, "Lived experience"},
      {"Grace", "", Role::member, {Perspective::uses_service}, "Lived experience"},
      {"Hanna", "she/her", Role::member, {Perspective::works_here}, "Professional"},
      {"Idris", "he/him", Role::member, {Perspective::researches}, "Professional"},
      {"Joan", "she/her", Role::member, {Perspective::cares_for_someone}, "Lived experience"},
      {"Kit", "they/them", Role::member, {Perspective::student}, "Lived experience"},
      {"Lena", "", Role::member, {Perspective::works_here}, "Professional"},
      {"Musa", "he/him", Role::member, {Perspective::uses_service}, "Lived experience"},
      {"Nia", "she/her", Role::member, {Perspective::works_here}, "Professional"},
  };
  return all;
}

struct DemonstrationStatement {
  const char* text;
  double lived_agree;  // How likely each side is to agree.
  double professional_agree;
};

constexpr std::array<DemonstrationStatement, 14> statements{{
    {"We should be able to book a visit by text message.", 0.9, 0.85},
    {"A quiet room to wait in would help many of us.", 0.95, 0.8},
    {"Letters should say in the first line what I need to do.", 0.9, 0.9},
    {"The clinic should open on one evening each week.", 0.95, 0.3},
    {"Ten minutes is long enough for a review.", 0.1, 0.65},
    {"People who use the clinic should help to train new staff.", 0.85, 0.75},
    {"I know who to ring when my breathing gets worse.", 0.35, 0.9},
    {"Video calls should replace most visits.", 0.15, 0.55},
    {"The signs from the bus stop to the clinic are clear.", 0.2, 0.6},
    {"Each of us should have one named person to ask.", 0.9, 0.45},
    {"A carer should be told about changes if the person agrees.", 0.85, 0.85},
    {"There should be a plan in plain words that I can keep.", 0.95, 0.95},
    {"The waiting room feels safe for everybody.", 0.4, 0.75},
    {"Staff have enough time to listen.", 0.35, 0.2},
}};

struct Loading {
  Write& write;
  const Site& site;
  Instant now;
  std::vector<Id<people::Person>> people;
};

Answer made_up_answer(Random& random, double agree) {
  const double drawn = random.unit();
  if (drawn < 0.06) return Answer::rather_not_say;
  if (drawn < 0.16) return Answer::not_sure;
  return random.unit() < agree ? Answer::agree : Answer::disagree;
}

void add_people(Loading& loading) {
  const std::string hash =
      hash_passphrase(people::demonstration_passphrase, loading.site.hash_cost);
  for (const DemonstrationPerson& person : people_of_demonstration()) {
    loading.people.push_back(people::add_person(loading.write,
                                                {.name = person.name,
                                                 .email = "",
                                                 .pronouns = person.pronouns,
                                                 .passphrase_hash = hash,
                                                 .caretaker = loading.people.empty()},
                                                loading.now));
  }
}

/// Everybody's side must be known by its id when answers are given in their name.
std::map<std::string, Id<groups::Constituency>> sides_of(Loading& loading,
                                                         Id<groups::Group> group) {
  std::map<std::string, Id<groups::Constituency>> sides;
  for (const auto& side : groups::constituencies(loading.write, group)) sides[side.name] = side.id;
  return sides;
}

/// Asha, who is shown first, still has her answers to give.
void answer_question(Loading& loading, Id<groups::Group> group, Id<opinions::Question> question,
                     const std::vector<Id<opinions::Statement>>& ids) {
  const auto sides = sides_of(loading, group);
  Random random(answers_seed);
  for (std::size_t who = 1; who < loading.people.size(); ++who) {
    const DemonstrationPerson& person = people_of_demonstration()[who];
    const bool lived = std::string_view(person.side) == "Lived experience";
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (random.unit() < 0.1) continue;
      const double agree = lived ? statements[i].lived_agree : statements[i].professional_agree;
      opinions::save_answer(loading.write, loading.site.key,
                            {.question = question,
                             .statement = ids[i],
                             .person = loading.people[who],
                             .constituency = sides.at(person.side),
                             .answer = made_up_answer(random, agree),
                             .matters = random.unit() < 0.15});
    }
  }
}

void add_breathing_group(Loading& loading) {
  const auto group = groups::add_group(
      loading.write,
      {.name = "Breathe easier",
       .openness = groups::Openness::listed,
       .purpose = "Make the asthma clinic at Riverside a place that works for everybody.",
       .serves = "People with asthma who use the clinic, and those who care for them.",
       .ground_rules = "We listen to the end.\nWe say what we mean in plain words.\n"
                       "What is said here about a person stays here.\n"
                       "It is fine to disagree; we keep the reasons of the few."},
      loading.now);
  for (std::size_t i = 0; i < loading.people.size(); ++i) {
    const DemonstrationPerson& person = people_of_demonstration()[i];
    groups::add_member(loading.write, group, loading.people[i], person.role, person.perspectives,
                       person.side, loading.now);
  }
  const auto question = opinions::add_question(
      loading.write,
      {.group = group,
       .question = "What would make the clinic work better for all of us?",
       .description = "Put forward what you think, and answer what others put forward.",
       .closes_at = loading.now + 3 * week,
       .asked_by = loading.people.front()},
      loading.now);
  std::vector<Id<opinions::Statement>> ids;
  for (const auto& statement : statements) {
    ids.push_back(opinions::add_statement(loading.write, question, statement.text, loading.now));
  }
  answer_question(loading, group, question, ids);
  add_demonstration_draw(loading.write, loading.site, group, loading.people.front(), loading.now);
  // All who answered; whether Asha joins them when she has answered too is hers to decide.
  for (std::size_t who = 1; who < loading.people.size(); ++who) {
    opinions::start_sharing(loading.write, question, loading.people[who]);
  }
}

void add_other_groups(Loading& loading) {
  const auto garden =
      groups::add_group(loading.write,
                        {.name = "The clinic garden",
                         .openness = groups::Openness::open,
                         .purpose = "Plan a garden that patients, visitors and staff can use.",
                         .serves = "Everybody who comes to Riverside."},
                        loading.now);
  groups::add_member(loading.write, garden, loading.people[5], Role::chair,
                     {Perspective::community}, "Lived experience", loading.now);
  const auto question = opinions::add_question(
      loading.write, {.group = garden, .question = "What should the garden have?"}, loading.now);
  for (const char* text : {"Seats in the shade.", "A path that wheelchairs can use.",
                           "Herbs that the kitchen can pick."}) {
    opinions::add_statement(loading.write, question, text, loading.now);
  }
  const auto partnership = groups::add_group(
      loading.write,
      {.name = "Leaving hospital well",
       .form = groups::Form::partnership,
       .openness = groups::Openness::listed,
       .purpose = "One plain guide for going home, written by all who have a part in it.",
       .serves = "People who go home from hospital, and their families."},
      loading.now);
  groups::add_member(loading.write, partnership, loading.people[9], Role::chair,
                     {Perspective::cares_for_someone}, "Lived experience", loading.now);
}

}  // namespace

void load_demonstration(Database& database, const Site& site) {
  const Instant now = clock_now();
  const auto known = database.write([&](Write& write) {
    const auto [found] = write.together(community::current());
    if (found && found->name == community_name) return std::vector<Id<people::Person>>();
    if (found) {
      throw CommandProblem("this database holds a real community: name another with --database");
    }
    community::found(write, {.name = community_name,
                             .language = "en",
                             .who_starts_groups = community::WhoStartsGroups::everybody,
                             .sign_up = community::SignUp::open});
    Loading loading{.write = write, .site = site, .now = now, .people = {}};
    add_people(loading);
    add_breathing_group(loading);
    add_other_groups(loading);
    write.commit();
    return loading.people;
  });
  if (known.empty()) return;
  load_demonstration_panel(database, site, now, known);
  load_demonstration_public_draw(database, site, now, known);
}

std::string demonstration_sign_ins(const std::string& base_url) {
  return fmt::format(
      "A made-up community is ready. Sign in at {}/sign-in as one of these:\n"
      "  Asha    uses the service and chairs a group\n"
      "  Ben     works there and helps the group along\n"
      "  Carys   cares for somebody\n"
      "  Ebele   uses the service and works there\n"
      "  Idris   is a researcher\n"
      "  Kit     is a student\n"
      "The passphrase of each is: {}\n",
      base_url, people::demonstration_passphrase);
}

}  // namespace alongside
