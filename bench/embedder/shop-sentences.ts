/** What shoppers ask and shops say, written for this table; words in braces are filled in from the lists. */
const sentences = `
  how long does shipping to {place} take
  do you ship to {place}
  do you deliver to {place}
  how much is delivery to {place}
  what does postage for a {item} cost
  Parcels to {place} take {n} {unit}.
  Shipping to {place} costs {money}.
  Delivery is free for orders over {money}.
  We do not ship to {place}.
  We deliver within {n} {unit}.
  when will my {item} arrive
  where is my order
  has my parcel been sent
  can I track my package
  You get a tracking link by email when the parcel leaves the warehouse.
  Orders placed before noon are dispatched the same day.
  can I get it faster
  do you have express shipping
  Express delivery arrives the next business day for {money}.
  who pays customs and import duties
  Import taxes are collected by the carrier.
  do I need to sign for the package
  A signature of an adult is required on delivery.
  can I pick up the {item} in the store
  Click and collect: we hold your order for {n} days.
  how do I return a {item}
  can I send the {item} back
  what is your return policy
  You can return items within {n} {unit} of delivery.
  can I return an opened {item}
  Items must be unused and in the original packaging.
  who pays for the return label
  Return shipping is free.
  The cost of the return label is deducted from the refund.
  when do I get my money back
  how long do refunds take
  Refunds are issued within {n} {unit} to the original payment method.
  can I exchange the {item} for another size
  Exchanges for a different size or colour are free.
  my {item} arrived {prob}
  the {item} is {prob}, what now
  what do I do if my {item} is {prob}
  If something arrives damaged, send us photos within {n} {unit}.
  We replace faulty goods or refund you in full.
  is there a warranty on the {item}
  how long is the guarantee
  Every {item} comes with a warranty of {n} {unit}.
  The guarantee covers defects of material and workmanship, not wear and tear.
  do you repair a {item}
  how much does a repair cost
  Our workshop fixes a {item} within {n} {unit}.
  what are your opening hours
  when are you open
  are you open on {day}
  what time do you close on {day}
  We are open Monday to Saturday from 10 am to 6 pm.
  We are closed on {day}.
  where is your shop
  what is your address
  Our showroom is in the old town, next to the station.
  is there parking
  Free parking behind the building.
  is the store accessible for wheelchairs
  The entrance is step-free and there is a lift.
  how can I contact you
  what is your phone number
  Call us or write to support by email.
  can I pay with {pay}
  do you take {pay}
  do you accept {pay}
  We accept {pay}, {pay} and {pay}.
  can I pay in instalments
  Spread the cost over {n} months with 0 % interest.
  is it safe to pay by card here
  Payments are encrypted and we never store card numbers.
  do you have a discount code
  where do I enter the coupon
  is there a student discount
  Students get {money} off with a valid ID.
  are there cheaper prices for bulk orders
  Ask for a quote for larger quantities.
  do you match prices
  We match the price if you find it cheaper elsewhere.
  how do gift cards work
  does the gift voucher expire
  Gift cards never expire and can be used in several steps.
  can I get it gift wrapped
  We wrap presents and add a card for {money}.
  do you have the {item} in {col}
  do you have the {item} in stock
  when will the {item} be back in stock
  The {item} is sold out and expected in {n} {unit}.
  In stock, ready to ship.
  do you sell a {item}
  do you have {item} for children
  do you sell used {item}
  Second hand and refurbished items are tested and cleaned.
  do you buy old {item}
  Trade in your old {item} for store credit.
  how much is the {item}
  how much does a {item} weigh
  how big is the {item}
  what is the {item} made of
  The {item} weighs {n} pounds.
  Dimensions: {n} x {n} inches.
  is the {item} good for beginners
  which {item} should I buy
  what is the difference between the two {item}
  is the {item} waterproof
  does the {item} come with a {item}
  what is included in the box
  The {item} comes with a {item}; batteries are not included.
  can I change my order
  can I cancel my order
  I want to cancel my {item} order
  I ordered the wrong {item}
  can I change the delivery address
  Orders can be changed or cancelled until they are shipped.
  I did not get a confirmation email
  can I get an invoice for my order
  I lost my receipt
  The invoice is sent by email with the order confirmation.
  how do I reset my password
  I forgot my password
  how do I create an account
  how do I delete my account
  Click on forgot password to set a new one.
  can I order without an account
  You can check out as a guest.
  how do I unsubscribe from the newsletter
  what data do you collect about me
  do you share my data with third parties
  We do not sell personal information to third parties.
  We use cookies to remember your basket.
  do you have gluten free products
  is it vegan
  is the packaging recyclable
  Our boxes are made of recycled cardboard.
  where are your products made
  Made by hand in {place}.
  can you make a custom {item}
  can I have my name engraved
  Custom made orders take {n} {unit} and cannot be returned.
  do you offer lessons
  how much is a class
  do I need an appointment
  Book an appointment online or by phone.
  are you hiring
  do you have jobs
  Send your application by email.
  can I rent a {item}
  We rent a {item} for {money} a month.
  is a deposit needed
  how do I clean my {item}
  how do I assemble the {item}
  Wash at 30 degrees and do not tumble dry.
  Assembly takes about {n} minutes; tools are included.
  do you install the {item}
  Installation and removal of the old appliance cost {money}.
  do you carry it up the stairs
  Delivery is to the kerb; carrying it to your room costs {money} more.
  do you have a loyalty program
  You earn a point for every dollar you spend.
  can I get the {item} in {size}
  how do I find my size
  See the size chart for measurements.
  is it suitable for left-handed people
  Left-handed versions are available for {money} extra.
  what age is the {item} for
  Suitable for ages {n} and up.
  how long does the battery last
  The battery runs for {n} hours.
  is it compatible with {item}
  do you have a catalogue
  can I leave a review
  I have a complaint
  I am not happy with my {item}
  We are sorry: write to us and we make it right.`;

const lists: Readonly<Record<string, string>> = {
  item: `guitar; strings; lamp; sofa; dress; shoes; boots; jacket; bicycle; helmet; tent; coffee machine;
    headphones; laptop; phone case; charger; battery; mattress; pillow; desk; chair; book; board game;
    puzzle; toy; doll; camera; lens; watch; ring; necklace; perfume; shampoo; skin cream; vitamins; tea;
    coffee beans; chocolate; wine; plant; seeds; garden hose; drill; saw; paint; brush; printer; ink;
    keyboard; monitor; speaker; microphone; amplifier; drum kit; piano; violin; backpack; suitcase;
    umbrella; sunglasses; hat; gloves; scarf; socks; jeans; t-shirt; sweater; rug; curtain; mirror;
    knife; pan; pot; blender; toaster; kettle; vacuum cleaner; washing machine; fridge; dog food; cat
    litter; aquarium; stroller; car seat; baby bottle; crib; yoga mat; dumbbells; skateboard; surfboard;
    fishing rod`,
  place: `Austria; Germany; Canada; Australia; France; the UK; Ireland; Spain; Italy; Japan; Brazil; Mexico;
    Hawaii; Alaska; London; Berlin; New York; Texas; Switzerland; Norway; India; abroad; a PO box; my
    office; another country; overseas; the islands`,
  day: `Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; Christmas; Easter; Thanksgiving; New
    Year; Black Friday; public holidays; the weekend; today; tomorrow`,
  n: `two; three; five; seven; ten; 14; 30; 60; 90; 100; a few`,
  unit: `days; weeks; business days; months; hours`,
  money: `$5; $9.95; $20; $50; $99; 20 euros; 50 euros; 15 %; 10 percent`,
  pay: `PayPal; Visa; Mastercard; American Express; amex; Apple Pay; Google Pay; credit card; debit card;
    bank transfer; invoice; Klarna; instalments; cash; check; gift card; cryptocurrency`,
  col: `black; white; red; blue; green; natural; oak; walnut; silver; gold; pink`,
  size: `small; medium; large; XL; size 42; king size; child size; half size`,
  prob: `broken; damaged; smashed; defective; faulty; scratched; cracked; not working; missing parts; the
    wrong colour; the wrong size; late; lost; stolen; leaking; dead on arrival`,
};

const ROUNDS = 60;

export function shopSentences(random: () => number): string[] {
  const forms = sentences.trim().split(/\s*\n\s*/);
  const filled = Array.from({ length: ROUNDS }, () => forms.map((form) => fill(form, random)));
  return [...new Set(filled.flat())];
}

function fill(form: string, random: () => number): string {
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = (lists[name] ?? '').split(/;\s+/);
    return words[Math.floor(random() * words.length)] ?? '';
  });
}
