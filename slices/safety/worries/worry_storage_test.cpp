// Who may open a worry, over time; and that the database tells nothing of it.
#include "slices/safety/worries/worry_storage.h"

#include <gtest/gtest.h>

#include "slices/safety/worries/sent_storage.h"
#include "slices/safety/worries/worries_testing.h"

namespace alongside::safety::worry_storage_test {
namespace {

using namespace std::chrono_literals;

class Worries : public WorriesOfClinic {};
INSTANTIATE_ON_BOTH_DATABASES(Worries);

TEST_P(Worries, AreToldToOneAfterTheOther) {
  const auto worry = share();
  EXPECT_TRUE(opens(ben(), worry));
  EXPECT_FALSE(opens(asha(), worry));
  EXPECT_FALSE(opens(ebele(), worry));
  pass(23h);
  EXPECT_FALSE(opens(asha(), worry));
  pass(25h);
  EXPECT_TRUE(opens(asha(), worry));
  EXPECT_EQ(waits_with_nobody(), 0);
  pass(50h);
  EXPECT_EQ(waits_with_nobody(), 1);
  EXPECT_FALSE(opens(ebele(), worry));
}

TEST_P(Worries, GoNoFurtherOnceSomebodyLooked) {
  const auto worry = share();
  write([&](Write& write) { note_opened(write, key_, worry, ben(), now + 1h); });
  pass(500h);
  EXPECT_FALSE(opens(asha(), worry));
  EXPECT_EQ(waits_with_nobody(), 0);
}

TEST_P(Worries, StayHiddenFromWhomTheWriterSaid) {
  const auto worry = share({ben()});
  EXPECT_FALSE(opens(ben(), worry));
  pass(25h);
  pass(50h);
  EXPECT_FALSE(opens(ben(), worry));
  EXPECT_EQ(waits_with_nobody(), 1);
}

TEST_P(Worries, GoToTheNextWhenTheirOnlyReaderLeaves) {
  const auto worry = share();
  write([&](Write& write) {
    note_opened(write, key_, worry, ben(), now);
    end_contact(write, group_, ben());
    forget_reader(write, key_, {ben(), group_, ben()}, now);
  });
  EXPECT_FALSE(opens(ben(), worry));
  pass(0h);
  EXPECT_TRUE(opens(asha(), worry));
}

/// Whoever was told and did not look is told of nothing more: it must not seem taken care of.
TEST_P(Worries, GoToTheNextWhenAllWhoOpenedThemLeave) {
  const auto worry = share();
  pass(25h);
  ASSERT_TRUE(opens(asha(), worry));
  write([&](Write& write) {
    note_opened(write, key_, worry, ben(), now + 26h);
    end_contact(write, group_, ben());
    forget_reader(write, key_, {ben(), group_, ebele()}, now + 27h);
    EXPECT_EQ(count_waiting_for(write, key_, asha()).size(), 1U);
  });
  pass(27h);
  EXPECT_EQ(waits_with_nobody(), 1) << "there is no further contact";
}

TEST_P(Worries, GiveTheOthersTheirTimeWhenOneLeaves) {
  share();
  pass(25h);
  write([&](Write& write) {
    end_contact(write, group_, ben());
    forget_reader(write, key_, {ben(), group_, ebele()}, now + 26h);
  });
  pass(26h);
  EXPECT_EQ(waits_with_nobody(), 0);
  pass(50h);
  EXPECT_EQ(waits_with_nobody(), 1);
}

TEST_P(Worries, AreTheNewContactsAsSoonAsThereIsOne) {
  const auto worry = share();
  pass(25h);
  pass(50h);
  ASSERT_EQ(waits_with_nobody(), 1);
  write([&](Write& write) {
    ask_contact(write, group_, ebele(), asha());
    agree(write, group_, ebele(), now);
    look_for_contacts_again(write, group_, now + 51h);
  });
  pass(51h);
  EXPECT_TRUE(opens(ebele(), worry));
  EXPECT_EQ(waits_with_nobody(), 0);
}

TEST_P(Worries, StayWithTheirReadersWhenTheGroupEnds) {
  const auto worry = share();
  write([&](Write& write) {
    end_contacts_of_group(write, group_);
    while (let_go_of_group(write, group_)) {
    }
  });
  EXPECT_FALSE(opens(ben(), worry)) << "it is no group's now";
  database().read([&](Read& read) {
    EXPECT_EQ(worries_for(read, key_, ben(), {}, 1).size(), 1U);
    EXPECT_EQ(worries_for(read, key_, asha(), {}, 1).size(), 0U);
    return 0;
  });
  write([&](Write& write) {
    while (forget_reader_everywhere(write, key_, ben(), now)) {
    }
  });
  pass(1h);
  EXPECT_EQ(waits_with_nobody(), 1) << "somebody must learn that it was never read";
  for (const auto time : {24h * 31, 24h * 62, 24h * 93}) {
    EXPECT_EQ(waits_with_nobody(), 1);
    pass(time);
  }
  EXPECT_EQ(waits_with_nobody(), 0) << "nobody could ever open it";
}

/// The order in which they are told ends with the group: nobody would come after Ben.
TEST_P(Worries, ThatNobodyReadAreLeftToAllContactsWhenTheGroupEnds) {
  const auto worry = share();
  const auto hidden = share({ben()}, "2222-3333-4444");
  write([&](Write& write) {
    while (leave_what_nobody_read(write, key_, group_, now + 1h)) {
    }
    end_contacts_of_group(write, group_);
    EXPECT_FALSE(let_go_of_group(write, group_));
    EXPECT_EQ(count_kept_by(write, key_, ben()), 1);
    EXPECT_EQ(count_kept_by(write, key_, asha()), 2);
    EXPECT_EQ(count_kept_by(write, key_, ebele()), 0);
    EXPECT_EQ(path_told(write, asha(), worry), "/me/safety");
    EXPECT_EQ(path_told(write, ben(), worry), "/me/safety");
    EXPECT_EQ(path_told(write, ben(), hidden), "");
  });
  pass(24h);
  EXPECT_EQ(waits_with_nobody(), 0) << "they have their time";
  pass(25h);
  EXPECT_EQ(waits_with_nobody(), 2);
}

TEST_P(Worries, AreNoNewsOfWhoLooksAfterNothingAnyMore) {
  const auto worry = share();
  pass(25h);
  pass(50h);
  PersonId caretaker;
  write([&](Write& write) {
    caretaker = people::add_person(write, {.name = "Dev", .caretaker = true}, now);
  });
  database().read([&](Read& read) {
    EXPECT_EQ(lines_for(read, one_waits, caretaker, worry).size(), 1U);
    EXPECT_TRUE(lines_for(read, one_waits, ben(), worry).empty());
    return 0;
  });
}

TEST_P(Worries, OfAGroupThatEndedGoOnToCaretakersWhereNobodyLooked) {
  const auto worry = share();
  write([&](Write& write) {
    end_contacts_of_group(write, group_);
    while (let_go_of_group(write, group_)) {
    }
  });
  pass(23h);
  EXPECT_EQ(waits_with_nobody(), 0) << "Ben has his time";
  for (const auto time : {25h, 24h * 40, 24h * 80, 24h * 120}) {
    pass(time);
    EXPECT_EQ(waits_with_nobody(), 1);
  }
  write([&](Write& write) {
    EXPECT_FALSE(find_worry(write, key_, ben(), {}, worry).closed_at);
    note_opened(write, key_, worry, ben(), now + 24h * 121);
  });
  EXPECT_EQ(waits_with_nobody(), 0);
}

TEST_P(Worries, AreLimitedByPersonAndDayAndNotByGroup) {
  write([&](Write& write) {
    for (std::int64_t i = 0; i < limits::worries_of_a_day; ++i) {
      EXPECT_TRUE(count_sent(write, key_, ben(), now + 1h));
    }
    EXPECT_FALSE(count_sent(write, key_, ben(), now + 2h));
    EXPECT_TRUE(count_sent(write, key_, asha(), now + 2h)) << "it is nobody else's limit";
    EXPECT_TRUE(count_sent(write, key_, ben(), now + 24h));
    EXPECT_EQ(erase_sent_over(write, now + 23h), 0);
    EXPECT_EQ(erase_sent_over(write, now + 24h), 2);
    forget_sent(write, key_, ben(), now + 24h);
    EXPECT_EQ(erase_sent_over(write, now + 72h), 0);
  });
}

TEST_P(Worries, AreErasedLongAfterTheyWereClosed) {
  const auto worry = share();
  write([&](Write& write) {
    note_step(write, key_, worry, {.by = "Ben", .what = "done"}, now);
    close_worry(write, worry, now);
  });
  const auto erased_at = [&](Instant then) {
    std::int64_t erased = 0;
    write([&](Write& write) { erased = erase_closed_over(write, then); });
    return erased;
  };
  EXPECT_EQ(erased_at(now + closed_worries_are_kept - 1h), 0);
  EXPECT_EQ(erased_at(now + closed_worries_are_kept), 1);
  EXPECT_FALSE(opens(ben(), worry));
}

TEST_P(Worries, KeepTheirStepsInOrder) {
  const auto worry = share();
  write([&](Write& write) {
    note_step(write, key_, worry, {.by = "Ben", .what = ""}, now);
    note_step(write, key_, worry, {.by = "Ben", .what = "zqv rang"}, now + 1h);
  });
  const auto steps = database().read([&](Read& read) { return steps_of(read, key_, worry); });
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[1].text.what, "zqv rang");
  EXPECT_EQ(steps[1].done_at, now + 1h);
}

constexpr Sql all_texts_sql{
    "SELECT sealed FROM safety_worries UNION ALL SELECT receipt_print FROM safety_worries "
    "UNION ALL SELECT sealed FROM safety_steps UNION ALL SELECT reader_tag FROM safety_readers"};
TEST_P(Worries, TellNothingToWhoReadsTheDatabase) {
  const auto worry = share({asha()});
  write([&](Write& write) {
    note_step(write, key_, worry, {.by = "zqv Ben", .what = "zqv rang"}, now);
  });
  const auto texts =
      database().read([](Read& read) { return read.all<std::string>(all_texts_sql); });
  EXPECT_EQ(texts.size(), 4U);
  for (const std::string& text : texts) {
    EXPECT_EQ(text.find("zqv"), text.npos);
    EXPECT_EQ(text.find("7KQ2"), text.npos);
  }
}

TEST_P(Worries, AreAskedAfterWithTheReceiptInTheirGroupOrFromOnesOwnPage) {
  share();
  database().read([&](Read& read) {
    const std::string print = receipt_print(key_, "7kq2mxpa49rt");
    EXPECT_TRUE(state_of_receipt(read, group_, print));
    EXPECT_FALSE(state_of_receipt(read, {group_.number + 1}, print));
    EXPECT_TRUE(state_of_receipt(read, print));
    EXPECT_FALSE(state_of_receipt(read, receipt_print(key_, "7kq2mxpa49ru")));
    return 0;
  });
}

}  // namespace
}  // namespace alongside::safety::worry_storage_test
