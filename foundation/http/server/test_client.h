// For tests of the server: a plain socket that says exactly what it is told to.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "foundation/base/text.h"

namespace alongside {

class TestClient {
 public:
  explicit TestClient(std::uint16_t port, int family = AF_INET)
      : descriptor_(::socket(family, SOCK_STREAM, 0)) {
    sockaddr_in v4{.sin_family = AF_INET, .sin_port = htons(port)};
    v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_in6 v6{.sin6_family = AF_INET6, .sin6_port = htons(port)};
    v6.sin6_addr = in6addr_loopback;
    const bool six = family == AF_INET6;
    const void* address = six ? static_cast<const void*>(&v6) : &v4;
    const socklen_t size = six ? sizeof v6 : sizeof v4;
    if (::connect(descriptor_, static_cast<const sockaddr*>(address), size) != 0) {
      throw std::runtime_error("cannot connect");
    }
  }
  ~TestClient() { ::close(descriptor_); }
  TestClient(const TestClient&) = delete;
  TestClient& operator=(const TestClient&) = delete;

  /// False where the server has gone.
  bool say(std::string_view text) {
    while (!text.empty()) {
      const ssize_t sent = ::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// As much of `text` as the server takes within `time`; returns how much that was.
  std::size_t say_what_is_taken(std::string_view text, std::chrono::milliseconds time) {
    const auto until = std::chrono::steady_clock::now() + time;
    std::size_t taken = 0;
    while (taken < text.size() && std::chrono::steady_clock::now() < until) {
      const ssize_t sent = ::send(descriptor_, text.data() + taken, text.size() - taken,
                                  MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) taken += static_cast<std::size_t>(sent);
    }
    return taken;
  }

  /// The next `size` bytes.
  std::string hear(std::size_t size) {
    while (heard_.size() < size && hear_more()) {
    }
    return cut(size);
  }

  /// Everything until `mark` has come, or the end, or five seconds are over.
  std::string hear_until(std::string_view mark) {
    while (heard_.find(mark) == std::string::npos && hear_more()) {
    }
    const auto at = heard_.find(mark);
    return cut(at == std::string::npos ? heard_.size() : at + mark.size());
  }

  /// One answer with a Content-Length: head and body.
  std::string hear_answer(bool with_body = true) {
    constexpr std::string_view length_header = "Content-Length: ";
    std::string answer = hear_until("\r\n\r\n");
    const auto at = answer.find(length_header);
    if (at == std::string::npos || !with_body) return answer;
    const std::size_t begin = at + length_header.size();
    const auto length = answer.substr(begin, answer.find('\r', begin) - begin);
    const auto size = static_cast<std::size_t>(whole_number(length).value_or(0));
    while (heard_.size() < size && hear_more()) {
    }
    return answer + cut(size);
  }

  std::string hear_all() {
    while (hear_more()) {
    }
    return cut(heard_.size());
  }

  /// Whether the server has closed the connection, within five seconds.
  bool is_closed() {
    while (hear_more()) {
    }
    return ended_;
  }

  std::string ask(std::string_view request) {
    say(request);
    return hear_answer();
  }

 private:
  bool hear_more() {
    pollfd poll{.fd = descriptor_, .events = POLLIN, .revents = 0};
    if (::poll(&poll, 1, 5000) <= 0) return false;
    char buffer[65536];
    const ssize_t size = ::recv(descriptor_, buffer, sizeof buffer, 0);
    ended_ = size <= 0;
    if (size > 0) heard_.append(buffer, static_cast<std::size_t>(size));
    return size > 0;
  }
  std::string cut(std::size_t size) {
    std::string front = heard_.substr(0, size);
    heard_.erase(0, front.size());
    return front;
  }

  int descriptor_;
  std::string heard_;
  bool ended_ = false;
};

}  // namespace alongside
