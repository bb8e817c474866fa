namespace Softswitch.Domain.Speech.Prompts;

/// <summary>A sentence that is built in (SPEC V2). Its text, and so what it is for, is in <see cref="PromptCatalog"/>; a tenant's own recording may replace it.</summary>
public enum PromptId
{
    // In any menu.
    Welcome, Goodbye, OneMoment, InvalidChoice, NothingKeyed, TryAgain, TooManyAttempts, Saved, Cancelled, NotAllowed,
    FinishWithHash, PressKeyFor, PressToGoBack,

    // A call that is not put through.
    NumberNotInUse, NumberIncomplete, NumberChanged, NumberBusy, NoAnswer, NotReachable, CallBarred, CallsOutNotPossible,
    CallBlockedByLimit, AllLinesBusy, CallFailed, AnonymousRefused, OnlyEmergencyCalls,

    // Menus for callers.
    MenuRepeat, MenuReceptionist, ChooseLanguage, EnterExtension, ExtensionUnknown, DialByName, DialByNameNone, EnterPostalCode,
    PostalCodeUnknown, Connecting, ConnectingTo, AcceptCall, AnsweredElsewhere,

    // Closed.
    Closed, ClosedUntil, ClosedHoliday, ClosedVacation, CallAgainInOfficeHours,

    // PIN and password.
    EnterPin, PinWrong, PinBlocked, PinMustChange, EnterNewPin, RepeatNewPin, PinsDiffer, PinTooSimple, PinLength, PinChanged,
    EnterPassword, PasswordWrong, EnterLoginCode, EnterExtraCode, CallerAccepted, CallerRefused,

    // Login and logout.
    LoggedInAs, NotLoggedIn, EnterOwnExtension, LoggedIn, LoggedOut, LoggedOutEverywhere, LoginElsewhere, LogoutChoice,
    PhoneBelongsToUser,

    // Agents of queues.
    EnterQueue, QueueUnknown, QueueEntered, QueueLeft, QueueNotMember, QueueCallFor,

    // Callers in a queue.
    QueueAllBusy, QueuePosition, QueueWait, QueueWaitShort, QueueBreakOut, QueueFull, QueueNobody, QueueThanks,

    // Leaving a message.
    LeaveMessage, LeaveMessageBusy, LeaveMessageFor, NoMessagesTaken, MailboxFull, MessageTooShort, MessageStored,
    MessageStoredChoice,

    // One's mailbox.
    EnterMailbox, MailboxUnknown, NewMessages, OldMessages, NoNewMessages, NoMessages, MessageNumber, MessageReceived,
    MessageFrom, MessageFromUnknown, MessageLength, MessageMenu, MessageDeleted, NoMoreMessages, MailboxMenu, MailboxOptions,
    LanguageChanged,

    // Recording a prompt.
    EnterRecordingNumber, SpeakAfterTone, RecordingMenu, RecordingStored, RecordingStoredAs, RecordingDeleted, RecordingEmpty,
    RecordingTooLong,

    // Conference.
    ConferencePassword, ConferenceWelcome, ConferenceAlone, ConferenceOthers, ConferenceJoined, ConferenceLeft, ConferenceFull,
    ConferenceClosed, ConferenceWaiting, ConferenceEnded, ConferenceMuted, ConferenceUnmuted,

    // Forwarding of one's calls.
    ForwardMenu, EnterForwardNumber, EnterForwardSeconds, ForwardedAlways, ForwardedBusy, ForwardedNoAnswer, NotForwarded,
    ForwardNotAllowed, AllForwardsStopped, NumberForwarded, NumberNotForwarded,

    // Number plans and switches.
    PlanMenu, EnterScheme, SchemeUnknown, EnterPlan, PlanUnknown, PlanTemporary, PlanPermanent, PlanBySchedule, SwitchedOn,
    SwitchedOff, NightModeOn, NightModeOff,

    // The number that is shown.
    CallerIdShown, CallerIdHidden, CallerIdUnknown,

    // Features in and beside a call.
    Parked, ParkFull, ParkEmpty, ParkReturned, NothingToPickUp, NothingToMove, TransferFailed, TransferReturned,
    EnterListenExtension, ListenWaiting, SupervisorListens, ListenMode, WhisperMode, CallIsRecorded, CallRecordingStarted,
    CallRecordingPaused, CallRecordingStopped, AssistantStarted, AssistantStopped, CallBack,

    // Time, money and alerts.
    CurrentTime, CurrentDate, CreditLeft, CreditUsedUp, TimeLeft, AlertGeneral, AlertAcknowledge, AlertAcknowledged, EchoTest,
}
