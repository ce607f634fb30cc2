#include "slices/meetings/running/going_round_storage.h"

#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/life/life_storage.h"
#include "slices/meetings/meetings_testing.h"

namespace alongside::meetings::going_round_storage_test {
namespace {

class GoingRoundStorage : public MeetingsOnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(GoingRoundStorage);

TEST_P(GoingRoundStorage, ItIsTheTurnOfWhoComesAndDidItLeast) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const auto ben = another(write, asha, "Ben"), carys = another(write, asha, "Carys");
    const Meeting first = meeting_of(write, asha, now());
    const Meeting second = meeting_of(write, asha, now() + std::chrono::days(7));
    EXPECT_EQ(whose_turn(write, second).lead, "") << "nobody said that they come";
    save_coming(write, second, {ben.person(), Way::in_writing});
    EXPECT_EQ(whose_turn(write, second).lead, "") << "who writes beforehand cannot lead";

    save_coming(write, second, {asha.person(), Way::in_person});
    EXPECT_EQ(whose_turn(write, second).lead, "Friends one");
    EXPECT_EQ(whose_turn(write, second).pen, "Friends one");
    save_coming(write, second, {ben.person(), Way::by_phone});
    save_coming(write, second, {carys.person(), Way::not_coming});
    took_role(write, first, MeetingRole::lead, asha.person());
    took_role(write, first, MeetingRole::lead, asha.person());
    EXPECT_EQ(took_before(write, second, MeetingRole::lead).size(), 1U);
    EXPECT_EQ(whose_turn(write, second).lead, "Ben");
    EXPECT_EQ(whose_turn(write, second).pen, "Friends one") << "not both to one";
    EXPECT_TRUE(took_before(write, first, MeetingRole::lead).empty()) << "of other meetings";

    took_role(write, first, MeetingRole::pen, ben.person());
    forget_rounds(write, asha.group.id, asha.person());
    EXPECT_TRUE(took_before(write, second, MeetingRole::lead).empty());
    EXPECT_EQ(took_before(write, second, MeetingRole::pen).size(), 1U);
    std::int64_t reached = 0;
    const Site site;
    const OfGroup of{.site = site, .group = asha.group.id, .now = now()};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_TRUE(took_before(write, second, MeetingRole::pen).empty());
  });
}

}  // namespace
}  // namespace alongside::meetings::going_round_storage_test
