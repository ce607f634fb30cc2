// Whoever leads a group has nobody read what is hidden from them, and takes it from nobody.
#include <gtest/gtest.h>

#include "slices/safety/worries/worries_testing.h"

namespace alongside::safety::hidden_worries_test {
namespace {

using namespace std::chrono_literals;

class HiddenWorries : public WorriesOfClinic {};
INSTANTIATE_ON_BOTH_DATABASES(HiddenWorries);

TEST_P(HiddenWorries, AreNotReadByWhoMakesThemselvesContactsLater) {
  const auto worry = share();
  PersonId carys;
  write([&](Write& write) {
    carys = people::add_person(write, {.name = "Carys"}, now);
    groups::add_member(write, group_, carys, groups::Role::chair, {}, "", now);
    ask_contact(write, group_, carys, asha());
    agree(write, group_, carys, now + 1h);
    ask_contact(write, group_, ebele(), ebele());
    agree(write, group_, ebele(), now + 1h);
  });
  for (const auto time : {25h, 50h, 75h, 100h}) pass(time);
  EXPECT_TRUE(opens(asha(), worry));
  EXPECT_FALSE(opens(carys, worry)) << "she leads";
  EXPECT_FALSE(opens(ebele(), worry)) << "she asked herself";
  EXPECT_EQ(waits_with_nobody(), 1);
}

/// A friend, or a second account, of whom it is about.
TEST_P(HiddenWorries, AreNotReadByWhomSomebodyAskedFromWhomTheyAreHidden) {
  const PersonId carys = add_member("Carys", groups::Role::chair);
  const PersonId dev = add_member("Dev"), farid = add_member("Farid");
  const auto about_carys = share({carys});
  const auto about_nobody = share({}, "2222-3333-4444");
  write([&](Write& write) {
    ask_contact(write, group_, dev, carys);
    ask_contact(write, group_, farid, ebele());
    for (const PersonId person : {dev, farid}) agree(write, group_, person, now + 1h);
  });
  const auto later = now + 2h;
  const auto came_later = share({carys}, "5555-6666-7777", later);
  for (const auto time : {25h, 50h, 75h, 100h}) pass(time);
  EXPECT_FALSE(opens(dev, about_carys)) << "Carys asked him after it came";
  EXPECT_TRUE(opens(farid, about_carys));
  EXPECT_TRUE(opens(dev, about_nobody));
  EXPECT_TRUE(opens(dev, came_later)) << "the writer saw that he would read it";
}

TEST_P(HiddenWorries, AreNotLeftToWhomSomebodyAskedFromWhomTheyAreHidden) {
  const PersonId carys = add_member("Carys", groups::Role::chair);
  const PersonId dev = add_member("Dev");
  share({carys});
  write([&](Write& write) {
    ask_contact(write, group_, dev, carys);
    agree(write, group_, dev, now + 1h);
    while (leave_what_nobody_read(write, key_, group_, now + 2h)) {
    }
    EXPECT_EQ(count_kept_by(write, key_, asha()), 1);
    EXPECT_EQ(count_kept_by(write, key_, dev), 0);
  });
}

TEST_P(HiddenWorries, AreNotReadLaterByWhoWasAskedByNobodyKnowsWhom) {
  const PersonId dev = add_member("Dev");
  const auto worry = share();
  write([&](Write& write) {
    ask_contact(write, group_, dev, ebele());
    agree(write, group_, dev, now + 1h);
    end_contact_everywhere(write, ebele());
  });
  for (const auto time : {25h, 50h, 75h}) pass(time);
  EXPECT_FALSE(opens(dev, worry));
  EXPECT_EQ(waits_with_nobody(), 1) << "somebody must learn that it waits";
}

TEST_P(HiddenWorries, StayWithWhoDealsWithThemWhereSomebodyEndsThatFromWhomTheyAreHidden) {
  const PersonId carys = add_member("Carys", groups::Role::chair);
  const auto about_carys = share({carys});
  const auto about_nobody = share({}, "2222-3333-4444");
  const auto not_opened = share({carys}, "5555-6666-7777");
  write([&](Write& write) {
    note_opened(write, key_, about_carys, ben(), now + 1h);
    note_opened(write, key_, about_nobody, ben(), now + 1h);
    end_contact(write, group_, ben());
    forget_reader(write, key_, {ben(), group_, carys}, now + 2h);
    EXPECT_EQ(find_worry(write, key_, ben(), {}, about_carys).number, about_carys)
        << "on his own page";
    EXPECT_EQ(worries_for(write, key_, ben(), {}, 1).size(), 1U);
    EXPECT_EQ(count_kept_by(write, key_, ben()), 1);
    EXPECT_TRUE(worries_for(write, key_, ben(), group_, 1).empty());
  });
  EXPECT_FALSE(opens(ben(), about_carys)) << "not in the group";
  pass(2h);
  EXPECT_FALSE(opens(asha(), about_carys)) << "it is taken care of";
  EXPECT_TRUE(opens(asha(), about_nobody)) << "the next reads it";
  EXPECT_TRUE(opens(asha(), not_opened));
  write([&](Write& write) {
    while (forget_reader_everywhere(write, key_, ben(), now + 3h)) {
    }
  });
  pass(3h);
  EXPECT_TRUE(opens(asha(), about_carys)) << "nobody is left who opened it";
}

}  // namespace
}  // namespace alongside::safety::hidden_worries_test
