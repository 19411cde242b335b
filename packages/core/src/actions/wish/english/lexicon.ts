import { words } from '../../text/words.ts';

/** The words of a wish for a person, by the part they play. Several words in a row are written with `_`. */

const humanNouns = words(`
    human_being human_beings human humans person persons living_soul homo_sapiens human_person real_one real_people actual_people live_people human_people your_people flesh_and_blood humanoid one_of_your_people one_of_your_guys some_of_your_people
  `);

/** People of the shop by their role; unlike "person", each can be asked for by the noun alone. */
const staffNouns = words(`
    representative representatives rep reps agent agents operator operators supervisor supervisors
    manager managers team_member team_members staff_member staff_members member_of_staff
    member_of_your_team member_of_the_team member_of_your_staff employee employees attendant salesperson
    sales_person salesman worker workers higher_up higher_ups shop_assistant shop_keeper shopkeeper
    customer_service_rep rep_person
  `);

/** Roles that people also look for outside the shop: only after "speak to", never after "I need". */
const expertNouns = words(`
    adviser advisers advisor advisors specialist specialists expert experts consultant consultants
    associate associates technician technicians tech executive executives exec assistant assistants
    clerk colleague colleagues coworker staff crew boss owner owners founder founders ceo superior
    director individual guy engineer professional pro man woman lady gentleman personnel adjuster
    expert_advisor product_expert handler luthier luthiers chief dude fella bloke guru trainer planner
    coordinator installer repairman mechanic buyer teammate teammates folk folks
  `);

const weakNouns = words(`
    someone somebody some_one some_body anyone anybody any_one any_body one_of_you you_guys yall
    one_of_your_people some_people who_ever whoever
  `);

const services = words(`
    customer_service customer_services customer_support customer_care customer_assistance
    customer_relations customer_help customer_service_team customer_service_department client_service
    client_services client_support client_care support_team tech_support technical_support
    technical_assistance help_desk helpdesk service_desk call_center call_centre live_support live_help
    human_support phone_support service_team help_team care_team
  `);

/** Parts of a company that are asked for by name. */
const departments = words(`
    sales billing accounts accounting claims returns refunds shipping warranty repairs repair service
    payments orders complaints management tier_2 tier_two level_2 level_two second_line corporate hr human_resources marketing legal fraud collections
    retention cancellations finance dispatch reception front_desk headquarters head_office the_office
    your_office the_store your_store the_shop your_shop the_company your_company the_workshop
    your_workshop the_warehouse your_warehouse underwriting policy_services support
  `);

const departmentNouns = words(`
    department departments dept team desk division section branch
  `);

const determiners = words(`
    a an any some one of the your ur our you that this another more one_of_your one_of_the somebody_like
    kind_of fellow
  `);

/** What people put before the person they ask for. */
const qualities = words(`
    real live actual human proper physical living breathing genuine different new other better smarter
    competent knowledgeable qualified senior local available next first normal sensible intelligent
    smart good nice decent right relevant responsible customer service services client care support tech
    technical sales store shop phone online account help desk billing claims claim returns refund
    warranty repair shipping delivery order product chat company trained english english_speaking
    spanish spanish_speaking higher floor head shift department team non robotic call_center call_centre
    customers personal dedicated last previous same warm bodied policy licensed certified
    virtual_or_real free
  `);

const realness = words(`
    real live actual living breathing genuine proper physical human non_robotic
  `);

const talking = words(`
    speak speaking talk talking chat chatting converse conversing conversation communicate communicating
    spk tlk have_a_word have_word get_a_word quick_word interact interacting deal dealing consult confer
    liaise discussion correspond type typing negotiate negotiating
  `);

const joining = words(`
    connect connecting connected transfer transferring transfered transferred pass passed hand handed
    passing handing forwarding routing redirecting switching referring directing linking patching putting assigning
    transferring escalated escalating forward forwarded route routed redirect redirected switch switched refer referred direct directed
    link patch patched put escalate escalated reconnect reconnected assign reassign hook handover
    handoff conect trasfer
  `);

/** Also join a shopper to a person, but only with "me" between: "send me to a human". */
const moving = words(`
    send take move get bring turn lead point return drop let help
  `);

const reaching = words(`
    contact contacting reach reaching reach_out_to reaching_out_to get_in_touch_with
    getting_in_touch_with get_into_contact_with get_in_contact_with be_in_touch_with get_hold_of
    get_a_hold_of get_ahold_of getting_hold_of getting_a_hold_of getting_ahold_of get_through_to
    getting_through_to access get_to getting_to make_contact_with in_touch_with in_contact_with
    touch_base_with
  `);

const calling = words(`
    call calling phone phoning ring ringing dial email text message write_to
  `);

const wanting = words(`
    want wants wanted wanting need needs needed needing would_like id_like would_love would_prefer
    would_rather_have rather_have   require requiring request requesting prefer demand demanding
    insist_on give_me give_us get_me get_us getting_me bring_me fetch_me send_me show_me find_me
    provide_me provide assign_me pass_me asking_for ask_for wish_for let_me_have can_i_have can_i_get
    could_i_get could_i_have may_i_have can_we_get can_you_get could_you_get can_you_bring bring_in
    call_in i_will_take we_need put_on hand_me must_have got_to_have give_to_me get_to_me send_to_me i_will_have waiting_for
    looking_for i_choose
  `);

/** Said for oneself, and now: what makes "someone" a person of the shop. */
const asking = words(`
    i_want i_need i_would_like i_would_love i_would_prefer i_prefer i_would_rather i_rather i_must
    i_have i_got_to i_got i_wish i_like i_am_trying i_try i_tried i_demand i_request i_require i_wanted
    i_needed i_should i_am_looking i_was_trying i_was_hoping i_hope i_was_wanting i_was_looking we_want
    we_need we_would_like want wants need needs would_like rather prefer like let_me let_us can_i
    could_i may_i might_i can_we could_we can_not i_can able possible can_you could_you will_you
    would_you help help_me assistance assist how_do_i how_can_i how_could_i how_to how_i how_would_i
    how_may_i how_might_i to_do_to way where_do_i where_can_i have_me is_there are_there trying try
    have_to got_to chance time_to going_to allow_me arrange who_can_i available interested_in option
    looking waiting wait required request requesting
  `);

const links = words(`
    to 2 with w wit a an any some one of the your ur you over on by it this me us my up through thru onto
    into live back again in_person phone here chat call in touch contact further online right along out
    off straight personally at
  `);

/** What may be handed over with "me": "transfer this chat to an agent". */
const handed = words(`
    me us this it this_to this_chat the_chat this_conversation the_conversation a_conversation this_call
    the_call my_call my_chat this_issue the_issue my_issue this_case my_case this_matter my_request
    my_question this_problem my_problem my_query my_complaint this_complaint my_ticket the_ticket
    this_ticket my_message this_message everything that myself us_all you things
  `);

/** What may come right after the person asked for. Anything else makes it another thing: "human hair". */
const closing = words(`
    already finally something a_question to who that whom on_the on_this on_here on_phone on_line on_your here there instead not i because or
    and right today available if as but when it help helping for_help for_assistance for_support
    for_this for_that for_more for_some for_my for_a_second about regarding concerning with_this with_my
    with_regards with_regard with_respect with_some with_knowledge with_a_question from_your from_the
    from_customer from_support from_billing from_sales in_charge in_your in_the in_customer in_sales
    in_billing in_support in_order at_your at_the over_the over_here over_this online soon quickly fast
    somehow so rather than before via through_chat through_the you my this can else first again in_here
    in_person involved for since cause cuz tomorrow anymore sometime of_yours quick how what working
    ready listening without either too we ffs wtf lol for_talking for_chat for_chatting to_talk fam bruh tbh
    would in_this in_our around up_in_here man answering_me sometime_today do does now_please are is have
  `);

export const lexicon = {
  human: humanNouns,
  staff: staffNouns,
  expert: expertNouns,
  someone: weakNouns,
  service: services,
  department: departments,
  departmentNoun: departmentNouns,
  det: determiners,
  quality: qualities,
  real: realness,
  talk: talking,
  join: joining,
  move: moving,
  reach: reaching,
  call: calling,
  want: wanting,
  asking,
  link: links,
  handed,
  self: words(`
    me us myself this_chat the_chat this_conversation the_conversation a_conversation this_call the_call
    my_call my_chat this_issue my_issue this_case my_case this_matter my_request my_question
    this_problem my_problem my_query my_complaint
  `),
  closing,
  /** Where the people of a shop sit. */
  house: words(`
    workshop store shop warehouse office company back_office branch factory studio counter showroom
  `),
  machine: words(`
    bot bots chatbot chatbots chat_bot chat_bots robot robots machine machines computer computers
    automated_system automated_service automated_response automated_responses automated_chat
    automated_assistant automated ai a_i virtual_assistant virtual_agent virtual_assistants
    autoresponder answering_machine artificial_intelligence recording recordings software automation
    program algorithm voice_assistant android
  `),
} as const;
