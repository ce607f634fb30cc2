#include "foundation/post/smtp_reply.h"

#include <gtest/gtest.h>

#include <string>

#include "foundation/base/random.h"

namespace alongside::smtp_reply_test {
namespace {

TEST(SmtpReply, SaysThatThereIsNoSuchAddress) {
  for (const char* reply :
       {"550 5.1.1 <gone@example.org>: Recipient address rejected: User unknown\r\n",
        "550-5.1.1 The email account that you tried to reach does not exist.\r\n"
        "550 5.1.1  Learn more\r\n",
        "556 5.1.10 Recipient address has a null MX\r\n", "550 5.1.2 Bad destination system\r\n",
        "550 Unknown user\r\n", "550 No such user here\r\n", "550 Unrouteable address\r\n",
        "550-Requested action not taken\r\n550 Mailbox not found\r\n", "551 5.1.6 Moved"}) {
    EXPECT_TRUE(says_no_such_address(reply)) << reply;
  }
}

/// Who sends, how much, from where, a full mailbox, an answer that tells nothing.
TEST(SmtpReply, SaysNothingOfTheAddressWhereSomethingElseIsInTheWay) {
  for (const char* reply :
       {"550 5.7.1 Client host blocked using a list\r\n", "554 5.7.1 Relay access denied\r\n",
        "550 5.7.1 User unknown to our policy service\r\n",
        "550-5.7.26 This mail is unauthenticated\r\n550 5.7.26 The account does not exist\r\n",
        "450 4.2.0 Greylisted, see later\r\n", "552 5.2.2 Mailbox full\r\n",
        "550 5.2.1 Receiving mail too quickly\r\n",
        "550 5.4.1 Recipient rejected: Access denied\r\n",
        "550 5.1.8 Sender's domain does not exist\r\n", "550 Sender domain does not exist\r\n",
        "550 Requested action not taken: mailbox unavailable\r\n", "550 Denied by policy\r\n",
        "550\r\n", "550", "", "\r\n", "user unknown", "450 User unknown, perhaps\r\n"}) {
    EXPECT_FALSE(says_no_such_address(reply)) << reply;
  }
}

TEST(SmtpReply, MayBeAnything) {
  Random random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string reply = random.below(2) == 0 ? "550" : "";
    for (auto n = random.below(30); n > 0; --n) reply += "5.1- \r\nx\xff"[random.below(9)];
    says_no_such_address(reply);
  }
}

}  // namespace
}  // namespace alongside::smtp_reply_test
