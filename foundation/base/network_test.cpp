#include "foundation/base/network.h"

#include <gtest/gtest.h>

namespace alongside::network_test {
namespace {

TEST(Network, OfIpv6IsWhatOneHouseholdHas) {
  EXPECT_EQ(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:2:ffff:1::9"));
  EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
  EXPECT_NE(network_of("::1"), network_of("2001:db8:1:2::1"));
}

TEST(Network, OfIpv4IsTheSameHoweverItIsWritten) {
  EXPECT_EQ(network_of("192.0.2.1"), network_of("192.0.2.254"));
  EXPECT_EQ(network_of("192.0.2.1"), network_of("::ffff:192.0.2.7"));
  EXPECT_NE(network_of("192.0.2.1"), network_of("192.0.3.1"));
  EXPECT_NE(network_of("192.0.2.1"), network_of("193.0.2.1"));
}

TEST(Network, WhatIsNoAddressStandsForItself) {
  EXPECT_EQ(network_of(""), "");
  EXPECT_EQ(network_of("unknown"), "unknown");
  EXPECT_EQ(network_of("192.0.2.1:80"), "192.0.2.1:80");
}

}  // namespace
}  // namespace alongside::network_test
