#include "slices/design_stage/lessons/lesson_storage.h"

#include "foundation/http/request.h"
#include "slices/design_stage/design_stage_testing.h"
#include "slices/design_stage/lessons/door_storage.h"
#include "slices/design_stage/life_storage.h"

namespace alongside::design_stage::lesson_storage_test {
namespace {

class Lessons : public WithMembers {
 protected:
  static NewLesson about(const std::string& subject) {
    return {.subject = subject, .went = Went::well, .what = "What", .another_time = {}};
  }
  Id<Lesson> nameless(Write& write, const groups::Member& member, const std::string& subject,
                      std::string_view code = "AAAA-AAAA-AAAA") const {
    return leave_lesson(write, member, about(subject),
                        {.signed_by = {}, .code_print = lesson_code_print(site_.key, code)});
  }
  static Id<Lesson> with_name(Write& write, const groups::Member& member,
                              const std::string& subject) {
    return leave_lesson(write, member, about(subject),
                        {.signed_by = member.person(), .code_print = {}});
  }
  void open(Write& write, const groups::Member& member) {
    propose_other_door(write, member, now_);
    turn_door(write, member.group.id);
  }
  static std::vector<std::string> subjects(Write& write, const std::string& words,
                                           Id<groups::Group> but = {}) {
    std::vector<std::string> all;
    for (const Lesson& one :
         open_lessons(write, {.words = words_of_subject(words), .but = but}, lessons_a_page)) {
      all.push_back(one.subject);
    }
    return all;
  }
  const Site site_;
};
INSTANTIATE_ON_BOTH_DATABASES(Lessons);

constexpr Sql columns_of_lessons_sql{
    for_sqlite("SELECT name FROM pragma_table_info('design_lessons') ORDER BY name"),
    for_postgresql("SELECT column_name::text FROM information_schema.columns "
                   "WHERE table_schema = current_schema() AND table_name = 'design_lessons' "
                   "ORDER BY column_name")};
TEST_P(Lessons, HaveNoAuthorAndNoTimeBesideTheirCodes) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  database().write([&](Write& write) {
    const auto id = nameless(write, ada, "Rooms");
    EXPECT_FALSE(find_lesson(write, ada.group.id, id).signed_by);
    EXPECT_EQ(
        write.all<std::string>(columns_of_lessons_sql),
        (std::vector<std::string>{"another_time", "code_print", "from_group", "group_id", "id",
                                  "signed_by", "subject", "taken_out", "went", "what"}));
    EXPECT_EQ(lesson_with_code(write, lesson_code_print(site_.key, "aaaa aaaa aaaa"))->id, id);
    EXPECT_FALSE(lesson_with_code(write, lesson_code_print(site_.key, "BBBB-AAAA-AAAA")));
    EXPECT_FALSE(lesson_with_code(write, ""));
    EXPECT_FALSE(lesson_signed(write, id, ada.person()));
  });
}

TEST_P(Lessons, AreReadByEverybodyWhereTwoDecidedSo) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  const groups::Member bo = new_member(new_group("Others"), "Bo");
  database().write([&](Write& write) {
    const auto id = with_name(write, ada, "Meeting rooms");
    EXPECT_TRUE(subjects(write, "").empty());
    EXPECT_FALSE(open_lesson(write, id));
    EXPECT_THROW(find_lesson(write, bo.group.id, id), NotFound);
    open(write, ada);
    EXPECT_EQ(subjects(write, ""), std::vector<std::string>{"Meeting rooms"});
    EXPECT_EQ(subjects(write, "MEET"), std::vector<std::string>{"Meeting rooms"});
    EXPECT_EQ(subjects(write, "room meeting"), std::vector<std::string>{"Meeting rooms"});
    EXPECT_TRUE(subjects(write, "room cars").empty());
    EXPECT_TRUE(subjects(write, "eeting").empty());
    EXPECT_TRUE(subjects(write, "room", ada.group.id).empty());
    EXPECT_TRUE(open_lesson(write, id));
    EXPECT_EQ(find_lesson(write, ada.group.id, id).from_group, "Friends");
    open(write, ada);
    EXPECT_FALSE(open_lesson(write, id)) << "it is closed again";
    withdraw_lesson(write, id);
    EXPECT_EQ(lesson_count(write, ada.group.id), 0);
  });
}

TEST_P(Lessons, OfAGroupThatEndsStayWhereEverybodyReadsThem) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  const groups::Member bo = new_member(new_group("Others"), "Bo");
  database().write([&](Write& write) {
    const auto kept = nameless(write, ada, "Kept");
    nameless(write, bo, "Gone", "BBBB-BBBB-BBBB");
    open(write, ada);
    for (const groups::Member& member : {ada, bo}) {
      std::int64_t reached = 0;
      const OfGroup of{.site = site_, .group = member.group.id, .now = now_};
      while (erase_group(write, of, reached) == Erased::in_part) {
      }
    }
    EXPECT_EQ(subjects(write, ""), std::vector<std::string>{"Kept"});
    EXPECT_EQ(subjects(write, "kept"), std::vector<std::string>{"Kept"});
    EXPECT_FALSE(open_lesson(write, kept)->group);
    EXPECT_FALSE(door_of(write, ada.group.id).open);
    EXPECT_FALSE(lesson_with_code(write, lesson_code_print(site_.key, "BBBB-BBBB-BBBB")));
    withdraw_lesson(write, kept);
    EXPECT_TRUE(subjects(write, "").empty()) << "its author can still take it back";
  });
}

TEST_P(Lessons, OfWhoGoesStayNamelessOrGoAsTheyWish) {
  for (const SignedWords words : {SignedWords::stay, SignedWords::go}) {
    const bool go = words == SignedWords::go;
    const groups::Member ada = new_member(new_group("Friends"), go ? "Ada" : "Ida");
    database().write([&](Write& write) {
      const auto signed_one = with_name(write, ada, "Signed");
      const auto other = nameless(write, ada, "Nameless", go ? "AAAA-AAAA-AAAA" : "BBBB-BBBB-BBBB");
      propose_other_door(write, ada, now_);
      std::int64_t reached = 0;
      const OfPerson of{.site = site_, .person = ada.person(), .now = now_, .signed_words = words};
      while (erase_person(write, of, reached) == Erased::in_part) {
      }
      EXPECT_EQ(find_lesson(write, ada.group.id, other).subject, "Nameless");
      EXPECT_FALSE(door_of(write, ada.group.id).proposed_by);
      if (go) {
        EXPECT_THROW(find_lesson(write, ada.group.id, signed_one), NotFound);
      } else {
        EXPECT_FALSE(find_lesson(write, ada.group.id, signed_one).signed_by);
      }
    });
  }
}

TEST_P(Lessons, AProposalGoesWithWhoMadeIt) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  database().write([&](Write& write) {
    propose_other_door(write, ada, now_);
    EXPECT_EQ(doors_proposed(write, {ada.group.id.number}).size(), 1U);
    leave(write, {.site = site_, .group = ada.group.id, .person = ada.person(), .now = now_});
    EXPECT_TRUE(doors_proposed(write, {ada.group.id.number}).empty());
  });
}

}  // namespace
}  // namespace alongside::design_stage::lesson_storage_test
