#include <gtest/gtest.h>

#include "foundation/rooms/room.h"
#include "slices/decisions/decisions_testing.h"
#include "slices/decisions/life/ending_storage.h"
#include "slices/helping/helping.h"

namespace alongside::decisions::own_words_test {
namespace {

class OwnWords : public DecisionsOnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(OwnWords);

/// On a page of 200 remarks the last can be reported as the first.
TEST_P(OwnWords, EachOfManyHasWhatOtherRoomsSayBeside) {
  const Rooms rooms{
      {.name = "care", .asides = [](Read&, const groups::Member&, const AsidesAsked& asked) {
         EXPECT_LE(asked.numbers.size(), contributions_at_a_time);
         std::vector<Aside> asides{{.number = 0, .text = say("A note"), .path = {}}};
         for (const std::int64_t number : asked.numbers) {
           asides.push_back({.number = number, .text = say("Report"), .path = "/report"});
         }
         return asides;
       }}};
  std::vector<std::int64_t> numbers;
  for (std::int64_t number = 1; number <= limits::most_remarks; ++number) numbers.push_back(number);
  database().read([&](Read& read) {
    const auto asides =
        asides_of_each(rooms, read, {}, {.kind = "remarks", .whole = 1, .numbers = numbers});
    ASSERT_EQ(asides.size(), numbers.size());
    EXPECT_EQ(asides.back().number, limits::most_remarks);
  });
}

TEST_P(OwnWords, WhoGoesTakesTheirOwnWordsAndNobodyElses) {
  add_people(2, "Lived experience");
  const auto& first = people_[0];
  const auto& second = people_[1];
  const auto erase = [&](Write& write, const groups::Member& who) {
    std::int64_t reached = 0;
    const OfPerson of{
        .site = site_, .person = who.person(), .now = begun_, .signed_words = SignedWords::go};
    while (erase_person(write, site_.key, of, reached) == Erased::in_part) {
    }
  };
  database().write([&](Write& write) {
    const auto mended = add_proposal(write, first, words_, begun_);
    ProposalWords other = words_;
    other.title = "A large clock";
    change_words(write, second, *proposal_anywhere(write, mended), other, begun_);
    const auto changed_back = add_proposal(write, second, other, begun_);
    change_words(write, first, *proposal_anywhere(write, changed_back), words_, begun_);
    const auto own = add_proposal(write, first, words_, begun_);
    erase(write, first);
    EXPECT_EQ(proposal_anywhere(write, mended)->title, "A large clock");
    EXPECT_FALSE(proposal_anywhere(write, mended)->removed_reason);
    EXPECT_EQ(texts_of(write, mended).back().title, "") << "what the first wrote is gone";
    EXPECT_EQ(proposal_anywhere(write, changed_back)->title, "A large clock")
        << "the words of the second stand again";
    EXPECT_EQ(proposal_anywhere(write, changed_back)->written_by, second.person());
    EXPECT_EQ(proposal_anywhere(write, own)->removed_reason, "");
    erase(write, second);
    EXPECT_EQ(proposal_anywhere(write, mended)->removed_reason, "");
    EXPECT_EQ(proposal_anywhere(write, mended)->title, "");
  });
}

TEST_P(OwnWords, WhatIsExportedIsWhatTheyWrote) {
  add_people(2, "Lived experience");
  database().write([&](Write& write) {
    const auto id = add_proposal(write, people_[0], words_, begun_);
    ProposalWords other = words_;
    other.title = "A large clock";
    change_words(write, people_[1], *proposal_anywhere(write, id), other, begun_);
    JsonWriter json;
    write_own_data(json, write, site_.key, people_[0].person());
    const std::string written = json.written();
    EXPECT_NE(written.find("A clock"), std::string::npos);
    EXPECT_EQ(written.find("A large clock"), std::string::npos) << "another wrote that";
  });
}

TEST_P(OwnWords, WhoHasNoAccountIsNotAskedForAnAnswer) {
  add_people(2, "Lived experience");
  add_people(2, "Professional");
  database().write([&](Write& write) {
    const auto sides = groups::constituencies(write, group_);
    const auto before = electorate_of(write, group_, Voices::secret);
    EXPECT_EQ(before.members, 4);
    helping::add_without_account(write, people_[0], "Mr Khan", sides.front(), begun_);
    helping::add_without_account(write, people_[0], "Mrs Lee", std::nullopt, begun_);
    for (const Voices voices : {Voices::open, Voices::secret}) {
      const auto after = electorate_of(write, group_, voices);
      EXPECT_EQ(after.members, 4);
      EXPECT_EQ(after.without_account, 2);
      std::int64_t of_sides = 0;
      for (const RoundSide& side : after.sides) of_sides += side.members;
      EXPECT_EQ(of_sides, 4) << "a quorum of a side is of those who can answer";
    }
  });
}

}  // namespace
}  // namespace alongside::decisions::own_words_test
