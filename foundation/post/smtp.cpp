#include "foundation/post/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <string>

#include "foundation/post/smtp_reply.h"

namespace alongside {
namespace {

void begin_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string url_of(const MailServer& server) {
  const char* scheme = server.security == MailSecurity::tls ? "smtps://" : "smtp://";
  // Behind the slash: by what name we greet.
  return scheme + server.host + ":" + std::to_string(server.port) + "/" +
         std::string(server.from.host());
}

}  // namespace

class MailConnection::Curl {
 public:
  explicit Curl(const MailServer& server) : from_("<" + server.from.text() + ">") {
    begin_curl();
    handle_ = curl_easy_init();
    set(CURLOPT_URL, url_of(server).c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, whole_seconds);
    set(CURLOPT_USE_SSL,
        server.security == MailSecurity::starttls ? long{CURLUSESSL_ALL} : long{CURLUSESSL_NONE});
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_MAIL_FROM, from_.c_str());
    if (!server.user.empty()) {
      set(CURLOPT_USERNAME, server.user.c_str());
      set(CURLOPT_PASSWORD, server.password.c_str());
    }
    set(CURLOPT_ERRORBUFFER, error_);
    set(CURLOPT_READFUNCTION, read_mail);
    set(CURLOPT_READDATA, &talk_);
    set(CURLOPT_DEBUGFUNCTION, watch_talk);
    set(CURLOPT_DEBUGDATA, &talk_);
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_WRITEFUNCTION, ignore_answer);
  }
  ~Curl() { curl_easy_cleanup(handle_); }
  Curl(const Curl&) = delete;
  Curl& operator=(const Curl&) = delete;

  SendResult send(const MailAddress& to, std::string_view mail) {
    const std::string receiver = "<" + to.text() + ">";
    const std::unique_ptr<curl_slist, FreeList> receivers(
        curl_slist_append(nullptr, receiver.c_str()));
    talk_ = {.left = mail};
    set(CURLOPT_MAIL_RCPT, receivers.get());
    set(CURLOPT_UPLOAD, 1L);
    const CURLcode code = perform();
    set(CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
    return code == CURLE_OK ? SendResult::sent : what_became();
  }

  /// Connects and signs in alone.
  void greet() {
    set(CURLOPT_CUSTOMREQUEST, "NOOP");
    set(CURLOPT_NOBODY, 1L);
    perform();
    set(CURLOPT_NOBODY, 0L);
    set(CURLOPT_CUSTOMREQUEST, static_cast<const char*>(nullptr));
  }

  const std::string& problem() const { return problem_; }

 private:
  static constexpr long connect_seconds = 20;
  static constexpr long whole_seconds = 120;

  /// What is left of a mail to read, and how far the talk with the server has come.
  struct Talk {
    std::string_view left;
    bool read_to_end = false;  // From here on the server may have taken it.
    bool at_receiver = false;  // The last that was said to it is for whom it is.
    bool parting = false;      // We said goodbye.
    std::string reply = {};    // What it said to that, as far as it is of use.
  };
  struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };

  static std::size_t read_mail(char* to, std::size_t size, std::size_t count, void* of) {
    auto& talk = *static_cast<Talk*>(of);
    const std::size_t bytes = std::min(size * count, talk.left.size());
    std::memcpy(to, talk.left.data(), bytes);
    talk.left.remove_prefix(bytes);
    // libcurl asks once more, and sends the end when it gets nothing.
    if (bytes == 0) talk.read_to_end = true;
    return bytes;
  }

  /// Sees what is said to the server, and what it says of a receiver: kept until the next mail.
  static int watch_talk(CURL*, curl_infotype type, char* data, std::size_t size, void* of) {
    constexpr std::size_t most_bytes = 2000;
    auto& talk = *static_cast<Talk*>(of);
    const std::string_view said(data, size);
    // What is said in parting changes nothing.
    if (type == CURLINFO_HEADER_OUT) {
      talk.parting = said.starts_with("QUIT");
      if (!talk.parting) talk.at_receiver = said.starts_with("RCPT TO:");
    } else if (type == CURLINFO_HEADER_IN && talk.at_receiver && !talk.parting) {
      talk.reply += said.substr(0, most_bytes - std::min(talk.reply.size(), most_bytes));
    }
    return 0;
  }

  static std::size_t ignore_answer(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
  }

  template <class T>
  void set(CURLoption option, T value) {
    curl_easy_setopt(handle_, option, value);
  }

  CURLcode perform() {
    error_[0] = '\0';
    const CURLcode code = curl_easy_perform(handle_);
    problem_ = code == CURLE_OK ? "" : curl_easy_strerror(code);
    return code;
  }

  SendResult what_became() {
    long said = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &said);
    const bool refused = said >= 400 && said < 600;
    if (refused) problem_ += " (the server said " + std::to_string(said) + ")";
    if (refused && talk_.at_receiver && !talk_.read_to_end) {
      const bool gone = said >= 500 && says_no_such_address(talk_.reply);
      return gone ? SendResult::refused_address : SendResult::put_off;
    }
    // It has read this one and does not like it.
    if (refused && said >= 500 && talk_.read_to_end) return SendResult::put_off;
    // What the server refuses did not go out; what it never heard the end of did not either.
    return refused || !talk_.read_to_end ? SendResult::not_now : SendResult::unknown;
  }

  CURL* handle_ = nullptr;
  std::string from_;
  Talk talk_;
  char error_[CURL_ERROR_SIZE] = "";
  std::string problem_;
};

MailConnection::MailConnection(const MailServer& server) : curl_(std::make_unique<Curl>(server)) {}
MailConnection::~MailConnection() = default;

SendResult MailConnection::send(const MailAddress& to, std::string_view mail) {
  return curl_->send(to, mail);
}

const std::string& MailConnection::problem() const {
  return curl_->problem();
}

std::string MailConnection::check() {
  curl_->greet();
  return curl_->problem();
}

}  // namespace alongside
